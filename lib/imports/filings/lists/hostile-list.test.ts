import { describe, expect, test } from 'vitest';
import { proposedIn } from '@/tests/support/lists';

const header = 'Company,Notice Date,Effective Date,# Affected,City,Notice ID';
const many = 3_000;
const lines = (line: (at: number) => string) =>
  [header, ...Array.from({ length: many }, (_, at) => line(at))].join('\n');

describe('a hostile list ends, and every row of it has one outcome', () => {
  test('one number on every row', async () => {
    const { outcomes, refused } = await proposedIn(
      'notices',
      lines((at) => `A,5/20/2023,7/20/2023,${at},X,1`),
    );
    expect([outcomes.length, refused.length]).toEqual([many, many]);
  });

  test('one notice repeated on every row', async () => {
    const { asides, facts } = await proposedIn(
      'notices',
      lines(() => 'A,5/20/2023,7/20/2023,5,X,1'),
    );
    expect([facts.length, asides.length]).toEqual([1, many - 1]);
  });

  test('a notice amended on every row', async () => {
    const text = lines(
      (at) => `A,${1990 + Math.floor(at / 336)}-${1 + (Math.floor(at / 28) % 12)}-${1 + (at % 28)},,${at},X,1`,
    );
    const { outcomes, sentences } = await proposedIn('notices', text);
    expect(outcomes).toHaveLength(many);
    expect(sentences.every((sentence) => sentence.includes('in the future'))).toBe(true);
  });

  test('every row of one day and place', async () => {
    const { facts } = await proposedIn(
      'notices',
      lines((at) => `A,5/20/2023,7/20/2023,${at},X,${at}`),
    );
    expect(facts).toHaveLength(many);
    const cuts = `Company,Date,Laid off\n${'A,5/20/2023,5\n'.repeat(many)}`;
    expect((await proposedIn('layoffs', cuts)).facts).toHaveLength(many);
  });
});

test.each([
  ['marks', '5'.concat('*'.repeat(30_000), 'x')],
  ['words', `5 ${'total '.repeat(5_000)}x`],
  ['brackets', `5${'(a)'.repeat(9_000)}!`],
  ['dates', '5/20/2023, '.repeat(2_500)],
  ['digits', '9'.repeat(32_000)],
  ['spaces', `5${' '.repeat(32_000)}x`],
  ['hidden characters', `5${'\u200b\u202e'.repeat(9_000)}x`],
])('a cell of thousands of %s costs its row, wherever it stands', async (_, cell) => {
  const cells = ['A', '5/20/2023', '7/20/2023', '5', 'X', '1'];
  for (const at of [0, 1, 2, 3]) {
    const row = cells.map((text, column) => `"${column === at ? cell : text}"`).join(',');
    const { outcomes, facts, events } = await proposedIn(
      'notices',
      [header, row, 'B,5/21/2023,7/21/2023,6,X,2'].join('\n'),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual([at === 0 ? 'proposed' : 'refused', 'proposed']);
    expect([facts, events].map(({ length }) => length)).toEqual(at === 0 ? [2, 2] : [1, 1]);
    expect((outcomes[0]?.name ?? '').length).toBeLessThanOrEqual(300);
  }
});

test('a prototype’s names are heads and names like any other', async () => {
  const text = `${header},__proto__,constructor\n__proto__,5/20/2023,7/20/2023,5,constructor,toString,a,b\n`;
  const { outcomes, facts } = await proposedIn('notices', text);
  expect(outcomes.map(({ name }) => name)).toEqual(['__proto__']);
  expect(facts[0]?.members.map(({ name }) => name)).toEqual(['lay-off', 'toString', 'constructor']);
});
