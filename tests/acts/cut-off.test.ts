// An act whose connection dies has happened whole, with its entry, or not at all; sent again under its key, it has
// happened once.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '@/lib/acts/act';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import { grantToApplication } from '@/scripts/database/roles';
import { by } from '@/tests/support/by';
import { execute } from '@/tests/support/cluster';
import { cuttingProxy } from '@/tests/support/cutting-proxy';
import { seededDatabase } from '@/tests/support/database';
import { addFact, readFact } from '@/tests/support/editing';
import { viewersOf } from '@/tests/support/people';
import { useApplication } from '../support/use-application';
import type { Example, Ground } from './example';
import { examples } from './examples';
import { entries, everything } from './state';

let ground: Ground;
let applicationUrl: string;

beforeAll(async () => {
  const ownerUrl = await seededDatabase();
  await grantToApplication(ownerUrl, 'secret');
  applicationUrl = useApplication(ownerUrl);
  const [{ id } = {}] = await execute(ownerUrl, `SELECT id FROM company WHERE slug = 'uber'`);
  const companyId = String(id);
  ground = { ownerUrl, companyId, slug: 'uber', actors: await viewersOf(ownerUrl, companyId) };
});

type Try = { readonly act: Act<object, unknown, unknown>; readonly actor: Example['actor']; input(): Promise<object> };

const exampleOf = (file: string): Try => {
  const found = examples.find((each) => each.file === file);
  if (!found) throw new Error(`no example of ${file}`);
  const act = found.act as Try['act'];
  return { act, actor: found.actor, input: async () => (await found.input(ground)) as object };
};

/** Restates a figure that it has just added, in a quarter that no other has. */
const restatement: Try = {
  act: makeEdits as unknown as Try['act'],
  actor: ({ actors }) => actors.editor,
  async input() {
    const common = { company: { slug: ground.slug }, reason: 'A test' };
    const edits = [addFact({ scenario: 'forecast' }), addFact({ metric: 'cash', scenario: 'forecast' })];
    const seen = await execute(ground.ownerUrl, 'SELECT id FROM fact');
    const unseen = edits.map((edit) => ({ ...edit, beside: seen.map(({ id }) => String(id)) }));
    const added = await makeEdits(by(ground.actors.editor), { ...common, edits: unseen as typeof edits });
    if (!added.ok) throw new Error(added.sentence);
    const [factId = ''] = added.value.ids;
    return { ...common, edits: [{ kind: 'restate-fact', factId, read: readFact({ scenario: 'forecast' }) }] };
  },
};

const tries: [string, () => Try][] = [
  ['a figure that is restated', () => restatement],
  ['a briefing', () => exampleOf('briefings/save-briefing')],
  ['a role', () => exampleOf('sharing/change-role')],
];

const query = Client.prototype.query;

/** From now on kills the connection on which the statement of this number of the acts' own is about to be sent. */
function killBefore(statement: number): { readonly sent: () => number } {
  let sent = 0;
  Client.prototype.query = async function (this: Client, ...words: unknown[]) {
    const { connectionParameters, processID } = this as unknown as {
      connectionParameters: { application_name?: string };
      processID: number;
    };
    if (connectionParameters.application_name === 'turnaround-writing') {
      sent += 1;
      if (sent === statement) await killed(processID);
    }
    return Reflect.apply(query, this, words);
  } as typeof query;
  return { sent: () => sent };
}

async function killed(pid: number): Promise<void> {
  const client = new Client({ connectionString: ground.ownerUrl });
  await client.connect();
  await Reflect.apply(query, client, [`SELECT pg_terminate_backend(${pid}, 5000)`]);
  await client.end();
}

afterEach(() => {
  Client.prototype.query = query;
});

describe.each(tries)('%s', (_what, tried) => {
  test('whose connection is killed before any of its statements: nothing happened, and sent again it happens once', async () => {
    const { act, actor, input } = tried();
    for (let statement = 1, whole = false; !whole; statement += 1) {
      const given = await input();
      const who = by(actor(ground), randomUUID());
      const [state, before] = [await everything(ground.ownerUrl), await entries(ground.ownerUrl)];
      const { sent } = killBefore(statement);
      const result = await act(who, given).catch(() => null);
      Client.prototype.query = query;
      whole = sent() < statement;
      if (whole) {
        expect(result).toMatchObject({ ok: true });
        // BEGIN, the company, at least one change, the entry and COMMIT were each tried.
        expect(statement).toBeGreaterThan(5);
      } else {
        expect(result?.ok ?? false, `killed before statement ${statement}`).toBe(false);
        expect(await everything(ground.ownerUrl)).toBe(state);
        expect(await entries(ground.ownerUrl)).toEqual(before);
        expect(await act(who, given)).toMatchObject({ ok: true });
      }
      expect((await entries(ground.ownerUrl)).length).toBe(before.length + 1);
    }
  });

  describe('whose COMMIT was carried out and never answered', () => {
    let proxy: Awaited<ReturnType<typeof cuttingProxy>>;

    beforeEach(async () => {
      proxy = await cuttingProxy(applicationUrl);
      process.env.DATABASE_URL = proxy.url;
    });

    afterEach(() => {
      process.env.DATABASE_URL = applicationUrl;
      proxy.close();
    });

    test('is found by its key, and happened once', async () => {
      const { act, actor, input } = tried();
      const given = await input();
      const who = by(actor(ground), randomUUID());
      const before = await entries(ground.ownerUrl);
      proxy.cutNextCommit();
      const first = await act(who, given).catch(() => null);
      const again = await act(who, given);
      expect(again).toMatchObject({ ok: true });
      if (first) expect(first).toEqual(again);
      expect((await entries(ground.ownerUrl)).length).toBe(before.length + 1);
    });
  });
});
