import type { PeriodForm } from './period-form';
import type { HeadParts } from './period-head';

type MonthForm = PeriodForm & { is: 'month' | 'month of a year' };

/**
 * Months under one year, or under none, that run beyond December: they are of a year over two, which begins with the first
 * of them. April to March under 2024 are not all of 2024. Months under a year of the calendar stay as they are.
 */
export function withMonthsUnder(parts: readonly HeadParts[]): HeadParts[] {
  const made = new Map<HeadParts, PeriodForm>();
  for (const run of runsOf(parts)) {
    const months = run.map(({ form }) => (form as MonthForm).month);
    const beyond = months.some((month, at) => month < (months[at - 1] ?? 0) && month !== months[0]);
    for (const part of run) {
      const form = part.form as MonthForm;
      const begins = beyond || new Set(months).size === 12 ? (months[0] ?? 1) : null;
      made.set(part, formOf(form, beyond, begins));
    }
  }
  return parts.map((part) => ({ ...part, form: made.get(part) ?? part.form }));
}

function formOf(form: MonthForm, beyond: boolean, begins: number | null): PeriodForm {
  const { month } = form;
  if (form.is === 'month of a year') {
    const { of } = form;
    const isFiscal = of.is === 'split year' || (of.is === 'part' && of.fiscal === true);
    if (isFiscal || beyond) return { ...form, of: of.is === 'part' ? { ...of, fiscal: true } : of, begins };
    return { is: 'month', year: of.is === 'part' ? of.year : '', month, or: null };
  }
  if (!beyond) return form;
  return { is: 'month of a year', of: { is: 'part', year: '', fiscal: true, first: 1, length: 12 }, month, begins };
}

/** Months one after the other that stand under the same year, or under none. */
function runsOf(parts: readonly HeadParts[]): HeadParts[][] {
  const runs: HeadParts[][] = [];
  let last: string | null = null;
  for (const part of parts) {
    const key = keyOf(part);
    if (key !== null && key === last) runs.at(-1)?.push(part);
    else if (key !== null) runs.push([part]);
    if (key !== null || part.form !== null) last = key;
  }
  return runs;
}

function keyOf({ form }: HeadParts): string | null {
  if (form?.is === 'month of a year') return JSON.stringify(form.of);
  return form?.is === 'month' && form.year === '' ? '' : null;
}
