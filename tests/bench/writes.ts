import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit } from '@/lib/acts/audit';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { makeEdit } from '@/lib/acts/edits/steps/make-edit';
import { idOfEdit, insertRecording } from '@/lib/acts/edits/steps/recording';
import type { Tx } from '@/lib/acts/transaction';
import { inTransaction } from '@/lib/acts/transaction';
import { database } from '@/lib/data/database';
import { readEditContext } from '@/lib/data/edits/read-edit-context';
import { readCompany } from '@/lib/data/read-company';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import type { Edit } from '@/lib/edits/edit';
import { grantToApplication } from '@/scripts/database/roles';
import { copyTemplate, startTestCluster } from '@/tests/support/cluster';
import { addFact, as, madeCompany, readFact } from '@/tests/support/editing';
import { useApplication as reachAsApplication } from '@/tests/support/use-application';
import type { Finding } from './finding';

const who = as('A bench');
const reason = 'To measure';
const milliseconds = 5_000;

/** Restates one figure of a company; answers the id of the figure to restate next. */
type Write = (slug: string, edit: Edit) => Promise<string>;

const asAct: Write = async (slug, edit) => {
  const made = await makeEdits(who, { company: { slug }, reason, edits: [edit] });
  if (!made.ok) throw new Error(made.sentence);
  return String(made.value.ids[0]);
};

/**
 * The statements of the way before acts: the company asked for twice and locked, the policy asked on another connection,
 * the key looked for, a savepoint, and the dimensions of a figure without any.
 */
const asBefore: Write = async (slug, edit) => {
  if (who.actor.kind !== 'person') throw new Error('no person');
  const viewer = who.actor;
  return inTransaction(async (tx) => {
    const id = await companyBefore(tx, slug);
    if (!(await isAllowed(viewer, id, 'edit'))) throw new Error('not allowed');
    await tx.query('SELECT FROM company WHERE id = $1 FOR NO KEY UPDATE', [id]);
    await tx.query('SELECT id, company_id AS "companyId" FROM recording WHERE id = $1', [id]);
    await tx.query('SAVEPOINT before_act');
    const recording = await insertRecording(tx, id, viewer, reason);
    await tx.query('SELECT key FROM dimension');
    const fact = idOfEdit(recording.id, 0);
    if (await makeEdit(recording, fact, edit, reason)) throw new Error('refused');
    await audit(tx, { act: 'company-changed', ...who, company: { id, slug }, details: { recording: recording.id } });
    return fact;
  });
};

async function companyBefore(tx: Tx, slug: string): Promise<string> {
  const { rows } = await tx.query<{ id: string }>('SELECT id FROM company WHERE slug = $1', [slug]);
  return String(rows[0]?.id);
}

/** The same with what the route reads first: a company's whole record then, two columns and its sources now. */
const routeNow: Write = async (slug, edit) => {
  if (who.actor.kind === 'person') await readEditContext(who.actor, slug);
  return asAct(slug, edit);
};
const routeBefore: Write = async (slug, edit) => {
  if (who.actor.kind === 'person') await readCompany(who.actor, slug);
  return asBefore(slug, edit);
};

/** Saves of one figure a second: by one editor and by twenty at once, each in a company of their own; both ways in turn. */
export async function measureWrites(): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'turnaround-writes-'));
  chmodSync(folder, 0o755);
  const { maintenanceUrl, stop } = await startTestCluster(folder, { durable: true });
  try {
    const ownerUrl = await copyTemplate(maintenanceUrl, 'writes');
    await grantToApplication(ownerUrl, 'secret');
    reachAsApplication(ownerUrl);
    const findings: Finding[] = [];
    for (const editors of [1, 20]) {
      const companies = await companiesOf(editors);
      findings.push(...(await compared(`${editors} at once, the act`, companies, asBefore, asAct)));
      findings.push(
        ...(await compared(`${editors} at once, with what its route reads`, companies, routeBefore, routeNow)),
      );
    }
    return findings;
  } finally {
    await database().$disconnect();
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

let made = 0;

type Editor = { readonly slug: string; factId: string };

async function companiesOf(count: number): Promise<Editor[]> {
  const editors: Editor[] = [];
  for (let n = 0; n < count; n++) {
    const slug = `writes-${++made}`;
    await madeCompany({ slug, name: slug, currency: 'USD', fiscalYearEnd: '12-31', visibility: 'private' });
    editors.push({ slug, factId: await asAct(slug, addFact()) });
  }
  return editors;
}

/** In turns, so that a machine that gets busier slows both. */
async function compared(what: string, editors: readonly Editor[], before: Write, now: Write): Promise<Finding[]> {
  const saved = { before: 0, now: 0 };
  for (let turn = 0; turn < 4; turn++) {
    saved.before += await savedIn(milliseconds / 4, editors, before);
    saved.now += await savedIn(milliseconds / 4, editors, now);
  }
  const rate = (count: number) => (count * 1_000) / milliseconds;
  return [
    {
      ...{ what: `Saves of a figure, ${what}, of those before acts`, value: saved.now / saved.before, unit: 'ratio' },
      ...{
        aim: { atLeast: 1 },
        note: `${rate(saved.now).toFixed(0)} a second, ${rate(saved.before).toFixed(0)} before`,
      },
    },
  ];
}

async function savedIn(time: number, editors: readonly Editor[], write: Write): Promise<number> {
  const end = performance.now() + time;
  let count = 0;
  const work = async (editor: Editor) => {
    while (performance.now() < end) {
      const edit = { kind: 'restate-fact', factId: editor.factId, read: readFact() } as const;
      editor.factId = await write(editor.slug, edit);
      count += 1;
    }
  };
  await Promise.all(editors.map(work));
  return count;
}
