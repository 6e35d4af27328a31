import { expect, test } from 'vitest';
import { entryHash, type TrailEntry } from '@/lib/access/trail/entry';
import { howToVerify, trailFile } from './trail-file';

const entry: TrailEntry = {
  ...{ seq: 1, at: '2026-11-26T09:30:00.123Z', act: 'signed-in', actorKind: 'person', actorId: 'p1' },
  ...{ actorName: '=cmd|calc', companyId: null, companySlug: null, subject: '+1 "quoted"\n-2', fromAddress: '::1' },
  ...{ browser: '@SUM(A1)', requestId: null, details: '{"a": 1}', previous: '0'.repeat(64), hash: 'f'.repeat(64) },
};

async function written(format: 'csv' | 'json', entries: TrailEntry[]): Promise<string> {
  const head = { seq: 1, hash: 'f'.repeat(64) };
  const given = (async function* () {
    yield* entries;
  })();
  let text = '';
  for await (const piece of trailFile(format, { head, asked: 'act=signed-in', entries: given })) text += piece;
  return text;
}

test('no cell of the CSV is run by a spreadsheet, and its end says how many entries it has', async () => {
  const text = await written('csv', [entry]);
  const [head, row] = text.split('\r\n');
  expect(head).toBe(
    '\ufeffseq,at,act,actorKind,actorId,actorName,companyId,companySlug,subject,fromAddress,browser,requestId,details,previous,hash',
  );
  expect(row).toBe(
    `1,"2026-11-26T09:30:00.123Z","signed-in","person","p1","'=cmd|calc",,,"'+1 ""quoted""\n-2","::1","'@SUM(A1)",,"{""a"": 1}","${'0'.repeat(64)}","${'f'.repeat(64)}"`,
  );
  expect(text).toContain('1 entries for act=signed-in; the end of the trail was entry 1, ffff');
});

test.each([0, 1, 3])('the JSON of %i entries is whole, with every text as it was hashed', async (count) => {
  const file = JSON.parse(
    await written(
      'json',
      Array.from({ length: count }, () => entry),
    ),
  );
  expect(file).toMatchObject({ verify: howToVerify, asked: 'act=signed-in', count });
  expect(file.entries).toHaveLength(count);
  for (const each of file.entries) expect(entryHash(each)).toBe(entryHash(entry));
});
