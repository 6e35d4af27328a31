import { expect, test } from 'vitest';
import { type Budget, budgetsOf, charge, forgottenAfter, refund, type Spent } from './budgets';

const start = new Date('2026-11-23T12:00:00Z');
const later = (seconds: number, from = start) => new Date(from.getTime() + seconds * 1000);

/** Tries as soon as each may be made; returns what each had to wait, in seconds. */
function waits(kind: Budget['kind'], tries: number): number[] {
  let spent: Spent | null = null;
  let now = start;
  return Array.from({ length: tries }, () => {
    const held: Spent | { wait: number } = charge(kind, spent, now);
    const wait = 'wait' in held ? held.wait : 0;
    now = later(wait, now);
    const charged: Spent | { wait: number } = wait > 0 ? charge(kind, spent, now) : held;
    if ('wait' in charged) throw new Error('waited, and still has to');
    spent = charged;
    return wait;
  });
}

test('a stranger tries five times at once; then 2, 4, 8, … seconds lie between, and never more than a quarter of an hour', () => {
  expect(waits('stranger', 17)).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

test('a known device waits five minutes at most', () => {
  expect(Math.max(...waits('device', 40))).toBe(300);
});

test('strangers from everywhere slow each other down by half a minute at most: no account can be closed for hours', () => {
  const all = waits('account', 80);
  expect(all.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 0));
  expect(Math.max(...all)).toBe(30);
});

test('whoever signed in on a device before spends a budget that nobody else can', () => {
  const device = budgetsOf({ account: 'olga', network: '198.51.100.7', device: 'laptop' });
  const attacker = budgetsOf({ account: 'olga', network: '198.51.100.7', device: null });
  expect(device).toEqual([{ kind: 'device', key: 'laptop olga' }]);
  expect(attacker.map(({ kind }) => kind)).toEqual(['stranger', 'network', 'account']);
  const keys = attacker.map(({ kind, key }) => `${kind} ${key}`);
  expect(keys).not.toContain('device laptop olga');
});

test('who has to wait is told how long, and a try made too early counts for nothing', () => {
  const spent = { failures: 9, lastAt: start, openAgain: later(10) };
  expect(charge('stranger', spent, later(0.4))).toEqual({ wait: 10 });
  expect(charge('stranger', spent, later(10))).toMatchObject({ failures: 10 });
});

test('after a day without a try all is forgotten', () => {
  const spent = { failures: 500, lastAt: start, openAgain: later(900) };
  expect(charge('stranger', spent, new Date(start.getTime() + forgottenAfter + 1))).toMatchObject({ failures: 1 });
});

test('success clears what is the person’s own; of what others share it gives back its own try only', () => {
  const spent = { failures: 40, lastAt: start, openAgain: later(60) };
  expect(refund('device', spent)).toMatchObject({ failures: 0, openAgain: start });
  expect(refund('stranger', spent)).toMatchObject({ failures: 0 });
  expect(refund('network', spent)).toMatchObject({ failures: 39 });
  expect(refund('account', { ...spent, failures: 0 })).toMatchObject({ failures: 0 });
});
