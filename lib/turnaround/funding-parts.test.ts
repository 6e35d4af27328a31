import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, exactly, lessThan } from '@/lib/figures/make';
import { fact } from '@/tests/support/facts';
import { includedIn, leftOutMessage } from './funding-parts';
import { type FigureFact, hasFigure } from './series';

function round(name: string, size: string | Figure): FigureFact {
  const figure = typeof size === 'string' ? exactly(size) : size;
  const made = fact({
    id: name,
    metric: 'funding-round',
    members: [{ dimension: 'round', name, note: null }],
    value: { kind: 'figure', figure },
  });
  if (!hasFigure(made)) throw new Error('a round with a size has a figure');
  return made;
}

const total = (size: string | Figure) => ({ ...round('total', size), members: [] });
const untold = fact({ id: 'WPP', metric: 'funding-round', value: { kind: 'missing', reason: 'not disclosed' } });
const namesIn = (sum: FigureFact, ...rounds: FigureFact[]) => includedIn(sum, rounds)?.map(({ id }) => id) ?? null;

describe('the rounds in a reported total', () => {
  const [seed, notes, june] = [round('Seed', '101'), round('Notes', '30'), round('June', '80')];

  test('of 181 are 101 + 80, and not the 30', () => {
    expect(namesIn(total('181'), seed, notes, june)).toEqual(['Seed', 'June']);
  });

  test('of 211 are all three: 101 + 30 + 80', () => {
    expect(namesIn(total('211'), seed, notes, june)).toEqual(['Seed', 'Notes', 'June']);
  });

  test('of 30 are the one of 30', () => {
    expect(namesIn(total('30'), seed, notes, june)).toEqual(['Notes']);
  });

  test('of 182 cannot be told: nothing adds up to 182', () => {
    expect(namesIn(total('182'), seed, notes, june)).toBeNull();
  });

  test('of 110 cannot be told: 30 + 80 and 101 + 9 both fit', () => {
    expect(namesIn(total('110'), seed, notes, june, round('Small', '9'))).toBeNull();
  });

  test('cannot be told where two rounds are of one size: either of the 80 fits', () => {
    expect(namesIn(total('181'), seed, june, round('Other', '80'))).toBeNull();
  });

  test('are told to the last cent: 0.1 + 0.2 = 0.3', () => {
    expect(namesIn(total('0.3'), round('a', '0.1'), round('b', '0.2'))).toEqual(['a', 'b']);
    expect(namesIn(total('0.30000000000000004'), round('a', '0.1'), round('b', '0.2'))).toBeNull();
  });

  test('never count a round of a rough or bounded size: about 80, under 80, 80 or more', () => {
    for (const rough of [about('80'), lessThan('80', '0'), atLeast('80')]) {
      expect(namesIn(total('181'), seed, round('June', rough))).toBeNull();
    }
  });

  test('cannot be told of a total that is itself about 181, or 181 or more', () => {
    expect(namesIn(total(about('181')), seed, june)).toBeNull();
    expect(namesIn(total(atLeast('181')), seed, june)).toBeNull();
  });

  test('leave out a round of undisclosed size without stumbling over it', () => {
    expect(includedIn(total('181'), [seed, untold, june])?.map(({ id }) => id)).toEqual(['Seed', 'June']);
  });

  test('are none where there are no rounds', () => {
    expect(includedIn(total('181'), [])).toBeNull();
  });

  const powers = (count: number) => Array.from({ length: count }, (_, at) => round(`round ${at}`, String(2 ** at)));

  test('are told among 16 rounds: 1 + 2 + 4 + … + 32768 = 65535', () => {
    expect(includedIn(total('65535'), powers(16))).toHaveLength(16);
  });

  test('are not searched for among 17 exact rounds, but still among 16 and others of rough size', () => {
    expect(includedIn(total('3'), powers(17))).toBeNull();
    expect(namesIn(total('3'), ...powers(16), round('rough', about('3')))).toEqual(['round 0', 'round 1']);
  });

  test('always add up to it, whatever the rounds', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 120 }), (amounts, wanted) => {
        const rounds = amounts.map((amount, at) => round(`${at}`, String(amount)));
        const fits = Array.from({ length: 2 ** amounts.length - 1 }, (_, choice) =>
          amounts.filter((_, at) => (choice + 1) & (1 << at)),
        ).filter((chosen) => chosen.reduce((sum, amount) => sum + amount, 0) === wanted);
        const included = includedIn(total(String(wanted)), rounds)?.map(({ value }) => Number(value.figure.low));
        expect(included ?? null).toEqual(fits.length === 1 ? fits[0] : null);
      }),
    );
  });
});

describe('the sentence on what a total leaves out', () => {
  const [seed, june] = [round('Seed', '101000000'), round('June', '80000000')];
  const sum = total('181000000');

  test('101 + 80 = 181 leaves out one', () => {
    expect(leftOutMessage('en-US', sum, [seed, round('Notes', '5'), june], [seed, june])).toBe(
      '$101M + $80M = $181M: the reported total leaves out Notes.',
    );
  });

  test('101 + 80 = 181 leaves out several', () => {
    const others = ['SAFE', 'Note', 'WPP'].map((name) => round(name, about('5')));
    expect(leftOutMessage('en-US', sum, [...others, seed, june], [seed, june])).toBe(
      '$101M + $80M = $181M: the reported total leaves out SAFE, Note and WPP.',
    );
  });

  test('101 + 80 = 181 leaves out none', () => {
    expect(leftOutMessage('en-US', sum, [seed, june], [seed, june])).toBe(
      '$101M + $80M = $181M: the reported total counts every round.',
    );
  });
});
