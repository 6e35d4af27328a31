import { type Scenario, scenarios } from '@/lib/turnaround/case';
import { CellRefused } from './cell-refused';
import { scenarioPatterns, unaccented } from './period-words';
import { remembered } from './remembered';
import { fieldText } from './row-fields';
import type { TableContext } from './table-context';
import type { TableRow } from './table-row';

/** The scenario that a whole text names, by the product's word or by another: Budget is a plan. Null where it names none. */
export const scenarioNamed = remembered((text: string): Scenario | null => {
  const word = unaccented(text.trim());
  const own = scenarios.find((scenario) => scenario === word);
  if (own) return own;
  const found = scenarioPatterns.filter(([, pattern]) => word.replaceAll(pattern, '').trim() === '' && word !== '');
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
});

/** A row's scenario; an actual where nothing says any. @throws CellRefused */
export function readScenario(row: TableRow, context: TableContext): Scenario {
  const { text, at } = fieldText(row, 'scenario', context);
  if (text === '') return 'actual';
  const scenario = scenarioNamed(text);
  if (scenario === null) throw new CellRefused(at, text, 'it is not a scenario', scenarios.join(', '));
  return scenario;
}
