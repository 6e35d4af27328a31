import { expect, test } from 'vitest';
import { chartPath } from './chart-place';

test.each([
  ['revenue', ''],
  ['debt-bridge', 'capital'],
  ['cash', 'metrics/cash'],
  ['no-chart', ''],
])('the chart %s stands on the page “%s” of its company', (name, path) => {
  expect(chartPath(name)).toBe(path);
});
