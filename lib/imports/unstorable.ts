import { decimal } from '@/lib/figures/decimal';
import { type Figure, missingReasons } from '@/lib/figures/figure';
import type { Place, ProposedEvent, ProposedFact, Rejected } from '@/lib/imports/proposed';
import { type IsoDate, precisions, scenarios } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';

type Problem = Omit<Rejected, 'kind' | 'place'>;

const amount = /^-?\d{1,60}(\.\d{1,60})?$/;
const unitForms = { money: /^[A-Z]{3}$/, people: /^people$/, ratio: /^ratio$/, times: /^times$/ };
const unitWords = { money: 'a currency’s three letters', people: '“people”', ratio: '“ratio”', times: '“times”' };

/** Why the database would not take a fact or an event, in words for a person; null when it would. */
export function unstorable(proposed: ProposedFact | ProposedEvent, dimensions: ReadonlySet<string>): Rejected | null {
  const problem = proposed.kind === 'fact' ? factProblem(proposed, dimensions) : eventProblem(proposed);
  return problem && rejected(proposed.place, problem);
}

function rejected(place: Place, problem: Problem): Rejected {
  return { kind: 'rejected', place, ...problem };
}

function factProblem(fact: ProposedFact, dimensions: ReadonlySet<string>): Problem | null {
  return (
    metricProblem(fact) ??
    (fact.value.kind === 'figure' ? figureProblem(fact.value.figure) : reasonProblem(fact.value.reason)) ??
    spanProblem(fact.period) ??
    dayProblem(fact.knownAt) ??
    memberProblem(fact, dimensions) ??
    wordProblem(fact.period.precision, precisions) ??
    wordProblem(fact.knownPrecision, precisions) ??
    wordProblem(fact.scenario, scenarios) ??
    wordProblem(fact.period.type, ['instant', 'duration']) ??
    wordProblem(fact.dateBasis, ['stated', 'inferred']) ??
    lengthProblem('The words of the source', fact.reported, 1, 500) ??
    lengthProblem('The place in the source', fact.locator ?? '', 0, 2_000) ??
    lengthProblem('The note', fact.note ?? '', 0, 10_000) ??
    (fact.restates ? lengthProblem('The reason of the restatement', fact.restates.reason, 1, 2_000) : null)
  );
}

function eventProblem(event: ProposedEvent): Problem | null {
  return (
    spanProblem(event.on) ??
    wordProblem(event.on.precision, precisions) ??
    lengthProblem('The kind of the event', event.eventKind, 1, 100) ??
    lengthProblem('The title of the event', event.title, 1, 1_000) ??
    lengthProblem('The place in the source', event.locator ?? '', 0, 2_000) ??
    lengthProblem('The note', event.note ?? '', 0, 10_000)
  );
}

function metricProblem({ metric, unit }: ProposedFact): Problem | null {
  const kind = Object.hasOwn(catalogue, metric) ? catalogue[metric].unitKind : null;
  if (!kind) return problem(metric, 'a metric of the list', `There is no metric “${metric}”.`);
  if (unitForms[kind].test(unit)) return null;
  return problem(unit, unitWords[kind], `${catalogue[metric].name} is not counted in “${unit}”.`);
}

function figureProblem({ low, high, lowOpen, highOpen }: Figure): Problem | null {
  if (low === null && high === null)
    return problem('', 'a bound, or the reason why there is none', 'The value has neither a bound nor a reason.');
  for (const bound of [low, high])
    if (bound !== null && !amount.test(bound))
      return problem(bound, 'a plain decimal number of at most 60 digits', `“${bound.slice(0, 80)}” is not an amount.`);
  if ((lowOpen && low === null) || (highOpen && high === null))
    return problem('', 'a bound that is there', 'A bound that is not there cannot be left out of the range.');
  if (low === null || high === null || (low === high && !lowOpen && !highOpen)) return null;
  if (decimal(low).lt(high)) return null;
  return problem(`${low} to ${high}`, 'a low bound below the high one', `No value lies between ${low} and ${high}.`);
}

const reasonProblem = (reason: string) => wordProblem(reason, missingReasons);

function spanProblem({ start, end }: { start: IsoDate; end: IsoDate }): Problem | null {
  const bad = dayProblem(start) ?? dayProblem(end);
  if (bad || start <= end) return bad;
  return problem(`${start} to ${end}`, 'a start on or before the end', 'The period ends before it starts.');
}

// A file has few different days; the bound keeps a hostile one from filling memory.
const soundDays = new Set<IsoDate>();

function dayProblem(day: IsoDate): Problem | null {
  if (soundDays.has(day)) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!real || day < '1800-01-01' || day > '2200-12-31')
    return problem(day, 'a day from 1800 to 2200 as YYYY-MM-DD', `“${day.slice(0, 40)}” is not a day.`);
  if (soundDays.size < 50_000) soundDays.add(day);
  return null;
}

function memberProblem({ members }: ProposedFact, dimensions: ReadonlySet<string>): Problem | null {
  const seen = new Set<string>();
  for (const { dimension, name } of members) {
    if (!dimensions.has(dimension)) {
      const known = [...dimensions].sort().join(', ');
      return problem(dimension, `one of ${known}`, `There is no dimension “${dimension.slice(0, 80)}”.`);
    }
    if (seen.has(dimension))
      return problem(name, 'one member a dimension', `The fact has two members of the dimension “${dimension}”.`);
    seen.add(dimension);
    const bad = lengthProblem('The name of the member', name.trim(), 1, 200);
    if (bad) return bad;
  }
  return null;
}

function wordProblem(word: string, known: readonly string[]): Problem | null {
  if (known.includes(word)) return null;
  return problem(word, `one of ${known.join(', ')}`, `“${word.slice(0, 80)}” is not one of ${known.join(', ')}.`);
}

function lengthProblem(what: string, text: string, least: number, most: number): Problem | null {
  if (text.length < least) return problem(text, 'some words', `${what} is missing.`);
  if (text.length <= most) return null;
  return problem(text.slice(0, 80), `at most ${most} characters`, `${what} is longer than ${most} characters.`);
}

function problem(read: string, expected: string, sentence: string): Problem {
  return { read: read.slice(0, 200), expected, sentence };
}
