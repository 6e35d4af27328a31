// A process of its own, so that its memory is the import's alone. Its words: how many facts.
import { commitImport } from '@/lib/data/imports/commit-import';
import { readImport } from '@/lib/data/imports/read-import';
import { startImport } from '@/lib/data/imports/start-import';
import { keeper } from '@/tests/support/as-keeper';
import { manyProposed, manySources } from '@/tests/support/many-proposed';

const count = Number(process.argv[2]);
const started = performance.now();
const company = { slug: 'many', name: 'Many', currency: 'USD', fiscalYearEnd: '12-31', visibility: 'public' } as const;
const words = { fileName: 'balances.csv', format: 'generated', mapping: {}, person: 'A bench', reason: 'To measure' };
const order = await startImport({
  viewer: keeper,
  company: { new: company },
  ...words,
  idempotencyKey: `many ${started}`,
});
if (order.outcome === 'refused') throw new Error(order.sentence);
const read = await readImport(order.import.id, { rows: manyProposed(count), sources: manySources });
const previewed = performance.now();
const done = await commitImport(keeper, order.import.id);
if (done.outcome !== 'committed') throw new Error(JSON.stringify(done));
const ended = performance.now();
process.send?.({
  counts: done.import.counts,
  secondsToPreview: (previewed - started) / 1_000,
  seconds: (ended - started) / 1_000,
  mostMegabytes: process.resourceUsage().maxRSS / 1_024,
  rejected: read.rowsRejected,
});
process.exit(0);
