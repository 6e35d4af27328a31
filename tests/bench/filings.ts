import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { turnaround } from '@/tests/support/command-line';
import { manyCompanyFacts, manyStatements } from '@/tests/support/many-filings';
import type { RunningProduct } from '@/tests/support/running-product';
import type { Finding } from './finding';
import { importFile } from './imports';

const values = 25_000;
const filers = 430;

/**
 * A company's facts from the file to the first page that shows them, and a quarter's data set of all filers by the
 * command line: the file that STATEMENTS names, or one made in the shape of 2009q3.
 */
export async function measureFilings({ url, databaseUrl }: RunningProduct): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-filings-'));
  chmodSync(folder, 0o755);
  try {
    const file = path.join(folder, 'facts.json');
    writeFileSync(file, manyCompanyFacts(values));
    // Whoever brings a file has seen a page before.
    await (await fetch(`${url}/companies/stability-ai`)).arrayBuffer();
    const { seconds, cpuSeconds, counts, mostMegabytes } = await importFile(databaseUrl, ['companyfacts', file]);
    const started = performance.now();
    const page = await fetch(`${url}/companies/many`);
    if (!page.ok || !(await page.text()).includes('Many')) throw new Error(`The page answered ${page.status}.`);
    const shown = (performance.now() - started) / 1_000;
    return [
      {
        what: `Company facts of ${values.toLocaleString('en-US')} values, from file to dashboard`,
        value: seconds + shown,
        unit: 's',
        aim: { atMost: 3 },
        note: `${seconds.toFixed(1)} s to be stored (${cpuSeconds.toFixed(1)} s computing), ${shown.toFixed(1)} s for the page; ${JSON.stringify(counts)}, ${mostMegabytes.toFixed(0)} MB`,
      },
      await measureStatements(databaseUrl, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureStatements(databaseUrl: string, folder: string): Promise<Finding> {
  const file = process.env.STATEMENTS ?? path.join(folder, '2009q3.zip');
  if (!process.env.STATEMENTS) writeFileSync(file, manyStatements(filers));
  const started = performance.now();
  const { code, out, errors } = await turnaround(['import', file, '--all-filers', '--json'], { databaseUrl, folder });
  const seconds = (performance.now() - started) / 1_000;
  if (code !== 0) throw new Error(`${errors}${out.slice(0, 2_000)}`);
  const { files } = JSON.parse(out) as { files: { counts: { new: number } }[] };
  const facts = files.reduce((sum, { counts }) => sum + counts.new, 0);
  return {
    what: 'A quarter’s Financial Statement Data Set, all filers',
    value: seconds,
    unit: 's',
    aim: { atMost: 30 },
    note: `${files.length} companies, ${facts} facts`,
  };
}
