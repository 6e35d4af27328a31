import path from 'node:path';
import { keeper } from '@/lib/access/viewer';
import { readCompany } from '@/lib/data/read-company';
import { TooManyFacts } from '@/lib/data/too-many-facts';
import { Sentence } from '@/scripts/sentence';
import type { Around, Command, ExitCode } from '../command';
import { counted, print, printJson } from '../print';
import { withDatabase } from '../with-database';
import { refuseExisting, writeWhole } from '../write-whole';
import { readExportWords } from './export-words';
import { madeExport } from './made-export';

const help = `npx turnaround export --company SLUG --format F [options]

Writes what a company's pages hand out: a file of the briefing, of one chart, or of the facts.

  --format F                pptx, pdf, xlsx, zip: the company's first briefing
                            facts.csv, facts.xlsx: every fact with its history, in the template that imports back
                            facts.json: the current facts, as the API gives them
  --chart NAME              one chart instead, in pptx, pdf, svg, png, xlsx, csv or json
  --as-known-on YYYY-MM-DD  as the world could know it on that day
  --numbers en-GB           how numbers are printed: en-US, en-GB or de-DE
  --out FILE                where to; its own name in this folder without it. “-” is standard output
  --force                   writes over a file that is there
  --json                    prints what was written as JSON

Exit codes: 0 done, 1 refused and nothing written, 2 wrong use.`;

export const exportCommand: Command = { about: 'Writes a company’s briefing, charts or facts into a file', help, run };

async function run(words: readonly string[], { folder }: Around): Promise<ExitCode> {
  const asked = readExportWords(words, new Date().toISOString().slice(0, 10));
  if (asked.out !== null && asked.out !== '-' && !asked.force) await refuseExisting(path.resolve(folder, asked.out));
  const made = await withDatabase('started', async () => {
    const seen = await readCompany(keeper, asked.company).catch((error) => {
      throw error instanceof TooManyFacts ? new Sentence(error.sentence) : error;
    });
    if (!seen) throw new Sentence(`There is no company “${asked.company}”.`);
    return madeExport(seen.record, asked.wanted, asked.view);
  });
  if (asked.out === '-') {
    print(Buffer.from(made.bytes));
    return 0;
  }
  const place = path.resolve(folder, asked.out ?? made.name);
  await writeWhole(place, made.bytes, asked.force);
  if (asked.json) printJson({ company: asked.company, file: place, type: made.type, bytes: made.bytes.byteLength });
  else print(`Written: ${place} (${counted(made.bytes.byteLength)} bytes)`);
  return 0;
}
