import { withRunningProduct } from '@/tests/support/running-product';
import { measureCharts } from './charts';
import { measureDecks } from './decks';
import { measureFilings } from './filings';
import type { Finding } from './finding';
import { measureImports } from './imports';
import { measureWithLighthouse } from './lighthouse';
import { measureLoading } from './loading';
import { measureMemory } from './memory';
import { measurePages } from './page';
import { measureScale } from './scale';
import { measureStart } from './start';
import { measureWrites } from './writes';

const name = 'bench';

/** The measurements by their names on the command line; each starts with a product of its own. */
export const parts = {
  charts: measureCharts,
  decks: () => withRunningProduct(name, measureDecks),
  page: () => withRunningProduct(name, measurePages),
  loading: () => withRunningProduct(name, measureLoading),
  lighthouse: () => withRunningProduct(name, measureWithLighthouse),
  memory: () => withRunningProduct(name, measureMemory),
  scale: () => withRunningProduct(name, measureScale),
  start: measureStart,
  imports: measureImports,
  writes: measureWrites,
  filings: () => withRunningProduct(name, measureFilings),
} satisfies Record<string, () => Promise<Finding[]>>;

export type Part = keyof typeof parts;
