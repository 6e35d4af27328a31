import { expect, test } from 'vitest';
import { chartOf } from '@/tests/support/charts';
import { chartFileAddress } from './chart-file-address';

const spec = chartOf('debt');
const look = { size: 'slide', theme: 'light', scale: 2 } as const;
const at = '/companies/stability-ai/charts/debt';

test('a picture has its size, pixels only where it is made of them, and colours where they are not the usual', () => {
  expect(chartFileAddress(spec, 'png', look)).toBe(`${at}.png?size=slide&scale=2`);
  expect(chartFileAddress(spec, 'pptx', { ...look, theme: 'dark' })).toBe(`${at}.pptx?size=slide&theme=dark`);
  expect(chartFileAddress(spec, 'pdf', { ...look, size: 'memo' })).toBe(`${at}.pdf?size=memo`);
});

test('data has no look', () => {
  for (const format of ['xlsx', 'csv', 'json'] as const) {
    expect(chartFileAddress(spec, format, { ...look, theme: 'dark' })).toBe(`${at}.${format}`);
  }
});

test('every file is of the reader’s day and sources', () => {
  const seen = { ...spec, asKnownOn: '2024-12-31', without: ['relay' as const] };
  expect(chartFileAddress(seen, 'csv', look)).toBe(`${at}.csv?asKnownOn=2024-12-31&without=relay`);
});
