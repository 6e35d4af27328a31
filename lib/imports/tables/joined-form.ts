import { type PeriodForm, periodForm } from './period-form';

/**
 * Lines over each other as one period: a year over its months, a period over its last day, or words that only make sense
 * together. Lines that name two periods far apart are none.
 */
export function joinedForm(lines: readonly string[]): PeriodForm | null {
  if (lines.length <= 1) return periodForm(lines[0] ?? '');
  const forms = lines.map(periodForm).filter((form) => form !== null);
  if (forms.length < lines.length) return togetherForm(lines);
  const year = forms.find(isWholeYear);
  const others = forms.filter((form) => form !== year);
  const [other] = others;
  if (!year || !other || others.length > 1) return forms.every(isComplete) ? null : togetherForm(lines);
  if (isComplete(other)) return isNear(year, other) ? other : null;
  if (other.is === 'month' && other.or === null)
    return { is: 'month of a year', of: year, month: other.month, begins: null };
  return togetherForm(lines);
}

/** The lines as one text, in either order: "2024" over "Q1", "31 March" over "2024". */
function togetherForm(lines: readonly string[]): PeriodForm | null {
  const form = periodForm(lines.join(' ')) ?? periodForm([...lines].reverse().join(' '));
  return form?.is === 'range' ? null : form;
}

function isWholeYear(form: PeriodForm): form is PeriodForm & { is: 'part' | 'split year' } {
  return form.is === 'split year' || (form.is === 'part' && form.length === 12 && form.year !== '');
}

/** Whether a form says of itself which days it is of. */
function isComplete(form: PeriodForm): boolean {
  if (form.is === 'until') return form.until !== null && isComplete(form.until);
  return yearIn(form) !== null;
}

/** The year that a form writes, with its two last digits; null where it writes none. */
function yearIn(form: PeriodForm): number | null {
  switch (form.is) {
    case 'day':
      return Number(form.day.slice(2, 4));
    case 'split year':
      return digits(form.first);
    case 'until':
      return form.until && yearIn(form.until);
    case 'from':
      return yearIn(form.from);
    case 'range':
      return yearIn(form.to);
    case 'month of a year':
      return yearIn(form.of);
    default:
      return digits(form.year);
  }
}

function digits(year: string): number | null {
  return year === '' ? null : Number(year.slice(-2));
}

/** A fiscal year and a day or month of it are at most a year apart. */
function isNear(one: PeriodForm, other: PeriodForm): boolean {
  const apart = Math.abs((yearIn(one) ?? 0) - (yearIn(other) ?? 0)) % 100;
  return apart <= 1 || apart === 99;
}
