import { expect, test } from 'vitest';
import { shareAddress } from './share-address';

const today = '2026-11-23';
const page = 'https://turnaround.example/companies/stability-ai';

test('what is shown without a day is pinned to today, and the address that stays current is not', () => {
  expect(shareAddress(page, today)).toEqual({ exact: `${page}?asKnownOn=2026-11-23`, current: page });
});

test('a day that the reader asked for is kept; staying current means letting it go', () => {
  expect(shareAddress(`${page}?asKnownOn=2024-05-31`, today)).toEqual({
    exact: `${page}?asKnownOn=2024-05-31`,
    current: page,
  });
});

test('one chart is the page at its place', () => {
  expect(shareAddress(`${page}#events`, today, 'chart-revenue')).toEqual({
    exact: `${page}?asKnownOn=2026-11-23#chart-revenue`,
    current: `${page}#chart-revenue`,
  });
});

test('filters and left-out tiers go along, with their comma readable', () => {
  const { exact, current } = shareAddress(`${page}/timeline?kind=layoff&without=relay,compiled`, today);
  expect(exact).toBe(`${page}/timeline?kind=layoff&without=relay,compiled&asKnownOn=2026-11-23`);
  expect(current).toBe(`${page}/timeline?kind=layoff&without=relay,compiled`);
});

test('a day that a form left empty is pinned like none', () => {
  expect(shareAddress(`${page}?asKnownOn=`, today).exact).toBe(`${page}?asKnownOn=2026-11-23`);
});
