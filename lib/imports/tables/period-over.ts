import type { PeriodForm } from './period-form';
import { type FormSpan, type HeadQuestion, type SpanChoices, spanOfForm } from './period-span';
import { endsMonth } from './read-day';
import type { Span } from './span';

/**
 * What a head spans where a value is of a period. A date or a month can stand for what ends with it, a date also for the
 * week or month that begins with it; where nothing says so, the question that must be answered first.
 */
export function spanOver(
  form: PeriodForm,
  { span, day }: FormSpan & { ok: true },
  choices: SpanChoices,
): Span | HeadQuestion {
  if (form.is === 'month' && span.precision === 'month') return overMonth(span, choices);
  return day === null ? span : overDay(span, day, choices);
}

/** Months that stand three or twelve apart may be the ends of quarters or years. */
function overMonth(span: Span, { ends, apart }: SpanChoices): Span | HeadQuestion {
  if (ends === 'quarter' || ends === 'half' || ends === 'year') return endingOn(span.end, ends);
  return apart === 'months' && !ends ? 'period of a date' : span;
}

function overDay(span: Span, day: string, choices: SpanChoices): Span | HeadQuestion {
  const { ends, begins, apart } = choices;
  if (ends === 'day') return span;
  if (ends === 'week')
    return spanIn({ is: 'until', length: { weeks: 1 }, until: { is: 'day', day }, cumulative: null });
  if (begins === 'week') return spanIn({ is: 'from', length: { weeks: 1 }, from: { is: 'day', day } });
  if (apart === 'weeks') return 'week of a date';
  if (begins === 'month' && day.endsWith('-01')) return monthOf(day);
  if (apart === 'first days' && day.endsWith('-01')) return 'first day of a month';
  if (!endsMonth(day)) return span;
  return ends ? endingOn(day, ends) : 'period of a date';
}

const lengths = { month: 1, quarter: 3, half: 6, year: 12 } as const;

function endingOn(day: string, ends: keyof typeof lengths): Span {
  return spanIn({ is: 'until', length: { months: lengths[ends] }, until: { is: 'day', day }, cumulative: null });
}

function monthOf(day: string): Span {
  return spanIn({ is: 'month', year: day.slice(0, 4), month: Number(day.slice(5, 7)), or: null });
}

/** @throws Error for a form that needs choices, which these do not */
function spanIn(form: PeriodForm): Span {
  const read = spanOfForm(form, { fiscalYearEnd: null });
  if (!read.ok) throw new Error('A day’s own span needs no choice.');
  return read.span;
}
