import { expect, test } from 'vitest';
import { brokenWalls } from './check-rooms';
import { rooms } from './rooms';

const broken = (file: string, text: string) => brokenWalls([{ file, text }]);

test.each([
  ['lib/figures/a.ts', `import { b } from '@/lib/turnaround/b';`, 'may not import lib/turnaround'],
  ['lib/access/a.ts', `import { b } from '../data/b';`, 'may not import lib/data'],
  ['lib/access/a.ts', `import { Client } from 'pg';`, 'pure'],
  ['lib/access/a.ts', `export { b } from 'next/headers';`, 'pure'],
  ['lib/access/a.ts', `const b = await import('@/lib/data/b');`, 'may not import lib/data'],
  ['lib/exports/a.ts', `import { Pool } from 'pg';`, 'may not meet the database'],
  ['lib/data/a.ts', `import { inTransaction } from '@/lib/acts/transaction';`, 'may not import lib/acts/transaction'],
  ['lib/data/a.ts', 'const a = sql`UPDATE company SET name = $1`;', 'an act of lib/acts'],
  ['components/a.tsx', `import { writingPool } from '@/lib/acts/transaction';`, 'may not import lib/acts/transaction'],
  ['components/a.tsx', `import { act } from '@/lib/acts/company/a';`, 'may not import lib/acts'],
  ['elsewhere/a.ts', '', 'in no room'],
])('%s may not have: %s', (file, text, why) => {
  expect(broken(file, text)).toEqual([expect.stringContaining(why)]);
});

test.each([
  ['lib/charts/a.ts', `import { b } from '@/lib/turnaround/b'; import { c } from './c';`],
  ['lib/acts/company/a.ts', `import { inTransaction } from '../transaction'; const sql = 'DELETE FROM company';`],
  ['app/a/page.tsx', `import { act } from '@/lib/acts/company/a'; import 'server-only';`],
  ['lib/figures/a.test.ts', `import { b } from '@/tests/b';`],
])('%s may have: %s', (file, text) => {
  expect(broken(file, text)).toEqual([]);
});

test('every room comes after those it imports, so that no two import each other', () => {
  const names = Object.keys(rooms);
  const wrong = Object.entries(rooms).flatMap(([name, { rooms: others }], index) =>
    others === 'all'
      ? []
      : others.filter((other) => !names.slice(0, index).includes(other)).map((other) => `${name} → ${other}`),
  );
  expect(wrong).toEqual([]);
});
