import { scenarioPatterns, unaccented } from '@/lib/imports/tables/period-words';
import { type Scenario, scenarios } from '@/lib/turnaround/case';

/** The scenario that a sheet's name, a title or a corner names; null where it names none, or several. */
export function scenarioIn(text: string): Scenario | null {
  const found = scenariosIn(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Every scenario that a text names: "Actual vs Budget" names two. */
export function scenariosIn(text: string): Scenario[] {
  const plain = unaccented(text);
  const found = scenarioPatterns.flatMap(([scenario, pattern]) => (plain.search(pattern) === -1 ? [] : [scenario]));
  // A cash flow of 13 weeks is a forecast by what the words mean, unless the text says otherwise.
  if (found.length === 0 && weekly.test(plain)) return ['forecast'];
  return found;
}

const weekly = /(?<!\d)13[\s-]?(?:w(?:ee)?ks?|wk|wochen)(?!\p{L})/u;

export function isScenario(text: string): text is Scenario {
  return scenarios.some((scenario) => scenario === text);
}
