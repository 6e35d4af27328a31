import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { ImportCounts } from '@/lib/data/imports/import-record';
import type { FileFormat } from '@/lib/imports/files/file-format';
import { copyTemplate, startTestCluster } from '@/tests/support/cluster';
import { writeManyCsv } from '@/tests/support/many-csv';
import { withRunningProduct } from '@/tests/support/running-product';
import type { Finding } from './finding';
import { measureBeside } from './import-beside';

const count = 1_000_000;
const few = 20_000;

export type Done = {
  counts: ImportCounts;
  secondsToPreview: number;
  seconds: number;
  cpuSeconds: number;
  mostMegabytes: number;
};

/** A long table of a million facts, from the file on disk to saved facts, beside a COPY of the same facts into the same table; 20,000 of them; and what other pages notice meanwhile. */
export async function measureImports(): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-imports-'));
  chmodSync(folder, 0o755);
  const { maintenanceUrl, stop } = await startTestCluster(folder);
  try {
    const [ours, bare] = [await copyTemplate(maintenanceUrl, 'ours'), await copyTemplate(maintenanceUrl, 'bare')];
    const small = path.join(folder, 'few.csv');
    await writeManyCsv(small, few);
    const fewDone = await importFile(await copyTemplate(maintenanceUrl, 'few'), ['table', small]);
    const file = path.join(folder, 'balances.csv');
    await writeManyCsv(file, count);
    const done = await importFile(ours, ['table', file]);
    const copied = await copyFacts(ours, bare, folder);
    const ofCopy = count / done.seconds / (copied.rows / copied.seconds);
    const read = `${done.secondsToPreview.toFixed(1)} s to the preview, ${done.seconds.toFixed(1)} s in all, of which the importing process computed ${done.cpuSeconds.toFixed(1)} s; COPY of ${copied.rows} rows ${copied.seconds.toFixed(1)} s`;
    return [
      {
        what: 'A CSV of a million facts, from disk to stored, of the rows a second of a bare COPY',
        value: ofCopy,
        unit: 'ratio',
        aim: { atLeast: 0.42 },
        note: read,
      },
      { what: 'The same', value: count / done.seconds, unit: 'rows/s', note: JSON.stringify(done.counts) },
      { what: 'Most memory of the importing process', value: done.mostMegabytes, unit: 'MB', aim: { atMost: 300 } },
      {
        what: '20,000 rows, saved right after their preview',
        value: fewDone.seconds - fewDone.secondsToPreview,
        unit: 's',
        aim: { atMost: 5 },
        note: `${fewDone.secondsToPreview.toFixed(1)} s to the preview`,
      },
      ...(await withRunningProduct('beside', (product) => measureBeside(product, file))),
    ];
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Brings a file into a company of its own, in a process of its own. */
export async function importFile(
  databaseUrl: string,
  words: readonly [format: FileFormat, file: string],
): Promise<Done> {
  const program = path.join(import.meta.dirname, 'import-process.ts');
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = fork(program, [...words], { env, execArgv: ['--import', 'tsx'] });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The import ended with ${code}.`);
  });
  failed.catch(() => {});
  const [done] = (await Promise.race([once(child, 'message'), failed])) as [Done];
  return done;
}

/** The time that PostgreSQL takes for the stored facts when nobody looks at them. */
async function copyFacts(fromUrl: string, toUrl: string, folder: string): Promise<{ rows: number; seconds: number }> {
  const [from, to] = [new Client({ connectionString: fromUrl }), new Client({ connectionString: toUrl })];
  await Promise.all([from.connect(), to.connect()]);
  try {
    for (const table of ['company', 'recording', 'source', 'citation', 'fact']) {
      const own = table === 'company' ? `slug = 'many'` : `company_id = (SELECT id FROM company WHERE slug = 'many')`;
      const file = path.join(folder, table);
      await pipeline(
        from.query(copyTo(`COPY (SELECT * FROM ${table} WHERE ${own}) TO STDOUT`)),
        createWriteStream(file),
      );
      const started = performance.now();
      const copy = to.query(copyFrom(`COPY ${table} FROM STDIN`));
      await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), copy);
      if (table === 'fact') return { rows: copy.rowCount, seconds: (performance.now() - started) / 1_000 };
    }
    throw new Error('not reached');
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}
