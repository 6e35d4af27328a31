import { addDays } from '@/lib/turnaround/period';
import type { PeriodForm } from './period-form';
import { endBefore, namings, type SpanChoices, spanOfForm } from './period-span';

type Days = { readonly start: string; readonly end: string };

/**
 * What the months of a row show of its fiscal years. Twelve months directly before FY24 show when its year ends; where the
 * company's ends on another day, that is asked. Months or quarters that fill a year under one way to name it, and not under
 * the other, show by which of its calendar years it is named.
 */
export function settledYears(forms: readonly PeriodForm[], choices: SpanChoices): SpanChoices {
  const shownYearEnd = choices.shownYearEnd ?? yearEndShown(forms, choices);
  const shown = { ...choices, shownYearEnd };
  return { ...shown, namedBy: shown.namedBy ?? namingShown(forms, shown) };
}

/** The end of the twelve months that stand directly before each year of the row, if it is one. */
function yearEndShown(forms: readonly PeriodForm[], choices: SpanChoices): string | null {
  const ends = forms.flatMap((form, at) => {
    if (form.is !== 'part' || form.length !== 12 || form.fiscal === false) return [];
    const run = forms.slice(Math.max(0, at - 12), at).map((one) => monthOf(one, choices));
    const isWhole = run.length === 12 && run.every((month, index) => month !== null && month === (run[0] ?? 0) + index);
    return isWhole ? [endBefore(((run[0] ?? 0) % 12) + 1)] : [];
  });
  return new Set(ends).size === 1 ? (ends[0] ?? null) : null;
}

/** A month as a number that goes up by one from month to month; null for what is none. */
function monthOf(form: PeriodForm, choices: SpanChoices): number | null {
  if (form.is !== 'month' && form.is !== 'day' && form.is !== 'date') return null;
  const read = spanOfForm(form, choices);
  return read.ok ? Number(read.span.end.slice(0, 4)) * 12 + Number(read.span.end.slice(5, 7)) - 1 : null;
}

function namingShown(forms: readonly PeriodForm[], choices: SpanChoices): SpanChoices['namedBy'] {
  const open = forms.filter((form) => isAsked(form, choices));
  if (open.length === 0) return null;
  const known = forms.flatMap((form) => {
    const read = spanOfForm(form, choices);
    if (!read.ok) return [];
    return form.is === 'day' || form.is === 'date'
      ? [{ ...read.span, start: `${read.span.start.slice(0, 8)}01` }]
      : [read.span];
  });
  const filled = namings.filter((namedBy) =>
    open.some((form) => {
      const read = spanOfForm(form, { ...choices, namedBy });
      return read.ok && isFilled(read.span, known);
    }),
  );
  return filled.length === 1 ? (filled[0] ?? null) : null;
}

function isAsked(form: PeriodForm, choices: SpanChoices): boolean {
  const read = spanOfForm(form, choices);
  return !read.ok && read.ask === 'name of a year';
}

/** Whether shorter spans follow each other from the first day of a longer one to its last. */
function isFilled(whole: Days, parts: readonly Days[]): boolean {
  let next = whole.start;
  let count = 0;
  while (next <= whole.end) {
    const part = parts.find(({ start, end }) => start === next && end <= whole.end);
    if (!part) return false;
    count += 1;
    next = addDays(part.end, 1);
  }
  return count > 1;
}
