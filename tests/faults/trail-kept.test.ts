import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noOrigin } from '@/lib/access/trail/act';
import { note } from '@/lib/acts/note';
import { database } from '@/lib/data/database';
import { verifyTrail } from '@/lib/data/trail/verify-trail';
import { readCheckpoints } from '@/server/trail-checkpoints.mjs';
import { watchTrail } from '@/server/trail-watch.mjs';
import { seededDatabase } from '@/tests/support/database';

let folder: string;
let superuser: Client;
let url: string;

beforeEach(async () => {
  process.env.LOG_LEVEL = 'silent';
  folder = mkdtempSync(path.join(tmpdir(), 'trail-kept-'));
  url = await seededDatabase();
  process.env.DATABASE_URL = url;
  superuser = new Client({ connectionString: url });
  await superuser.connect();
});

afterEach(async () => {
  await Promise.all([superuser.end(), database().$disconnect()]);
  rmSync(folder, { recursive: true });
});

test('what a server kept finds an end that was cut off, and a later server does not cover it up', async () => {
  const act = { act: 'signed-in', actor: { kind: 'anyone' }, origin: noOrigin } as const;
  for (let count = 0; count < 5; count += 1) await note(act);
  await watchTrail(url, folder).close();
  expect(readCheckpoints(folder).checkpoints).toMatchObject([{ seq: 5 }]);
  expect(await verifyTrail(readCheckpoints(folder).checkpoints)).toMatchObject({
    ok: true,
    entries: 5,
    checkpoints: 1,
  });

  await superuser.query(`SET session_replication_role = replica`);
  await superuser.query(`DELETE FROM trail_entry WHERE seq > 2`);
  await superuser.query(`UPDATE trail_head SET (seq, hash) = (SELECT seq, hash FROM trail_entry WHERE seq = 2)`);
  const found = { ok: false, seq: 3, fault: 'cut off' };
  expect(await verifyTrail(readCheckpoints(folder).checkpoints)).toMatchObject(found);

  for (let count = 0; count < 9; count += 1) await note(act);
  await watchTrail(url, folder).close();
  expect(await verifyTrail(readCheckpoints(folder).checkpoints)).toMatchObject({ ok: false, fault: 'rewritten' });
});
