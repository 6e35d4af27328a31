// A process of its own, so that its memory is the import's alone. Its words: the format, the file.

import path from 'node:path';
import { keeper } from '@/lib/access/viewer';
import { bringFile } from '@/lib/acts/imports/steps/bring-file';
import type { FileChoices } from '@/lib/imports/files/file-choices';
import { lookAtFile } from '@/lib/imports/files/look-at-file';
import { fileOnDisk } from '@/lib/imports/import-file';
import { by } from '@/tests/support/by';
import { commitImport } from '@/tests/support/import-acts';

const [format = '', place = ''] = process.argv.slice(2);
const used = process.cpuUsage();
const started = performance.now();
const file = await fileOnDisk(place, path.basename(place));
const company = { slug: 'many', name: 'Many', currency: 'USD', fiscalYearEnd: '12-31', visibility: 'public' } as const;
const looked = await lookAtFile(file, { company: { ...company, id: 'many', names: ['Many'] } });
if (looked.format !== format) throw new Error(`It was taken for ${looked.format}.`);
const choices: FileChoices =
  looked.format === 'table' ? { format: 'table', mapping: looked.preview.mapping } : { format: 'companyfacts' };
const words = { person: 'A bench', reason: 'To measure', idempotencyKey: `many ${Date.now()}` };
const brought = await bringFile(by(keeper), { file, choices, company: { new: company }, ...words });
if (!brought.ok) throw new Error(brought.sentence);
const read = await brought.value.read;
if (read.state !== 'previewed' || read.rowsRejected > 0) throw new Error(JSON.stringify(read));
const previewed = performance.now();
const done = await commitImport(keeper, read.id);
if (done.outcome !== 'committed') throw new Error(JSON.stringify(done));
const ended = performance.now();
process.send?.({
  counts: done.import.counts,
  secondsToPreview: (previewed - started) / 1_000,
  seconds: (ended - started) / 1_000,
  cpuSeconds: (process.cpuUsage(used).user + process.cpuUsage(used).system) / 1_000_000,
  mostMegabytes: process.resourceUsage().maxRSS / 1_024,
});
process.exit(0);
