import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BackupRefused, backupParts } from './backup-parts';
import { inOrder } from './tables-in-order';

const text = 'head\nCOPY a (x) FROM stdin;\n1\\\\.\t2\n\\\\.\n\\N\n\\.\nCOPY b (x) FROM stdin;\n\\.\nend\n';

async function* inPieces(whole: string, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(whole);
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const end = at + (lengths[turn % lengths.length] ?? 1);
    yield bytes.subarray(at, end);
    at = end;
  }
}

async function read(whole: string, lengths: readonly number[]): Promise<string[]> {
  const told: string[] = [];
  for await (const part of backupParts(inPieces(whole, lengths))) {
    if (part.kind !== 'rows') told.push(part.kind === 'line' ? part.line : '(end)');
    else if (told.at(-1)?.startsWith('rows:')) told[told.length - 1] += Buffer.from(part.bytes).toString();
    else told.push(`rows:${Buffer.from(part.bytes)}`);
  }
  return told;
}

const parts = [
  'head',
  'COPY a (x) FROM stdin;',
  'rows:1\\\\.\t2\n\\\\.\n\\N\n',
  '(end)',
  'COPY b (x) FROM stdin;',
  '(end)',
  'end',
];

test('the parts are the same in whatever pieces the file comes', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(lengths, async (each) => {
      expect(await read(text, each)).toEqual(parts);
    }),
  );
});

test('a file that ends anywhere but at a line outside of a table breaks off', async () => {
  const whole = [text.indexOf('COPY a'), text.indexOf('COPY b'), text.indexOf('end\n'), text.length];
  for (let end = 1; end < text.length; end += 1)
    if (!whole.includes(end)) await expect(read(text.slice(0, end), [7])).rejects.toThrow(BackupRefused);
});

test('a table comes after those that it refers to, also where two refer to each other', () => {
  const table = (name: string, ...refersTo: string[]) => ({ name, refersTo });
  const names = (...tables: ReturnType<typeof table>[]) => inOrder(tables).map(({ name }) => name);
  expect(
    names(
      table('citation', 'source'),
      table('fact', 'citation', 'company'),
      table('company'),
      table('source', 'company'),
    ),
  ).toEqual(['company', 'source', 'citation', 'fact']);
  expect(names(table('a', 'b'), table('b', 'a'), table('c'))).toEqual(['c', 'a', 'b']);
});
