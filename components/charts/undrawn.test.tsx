import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test, vi } from 'vitest';
import { ChartFigure } from '@/components/charts/chart-figure';
import { SmallMultiple } from '@/components/charts/small-multiple';
import type { Mark, TimeChartSpec } from '@/lib/charts/spec';
import { drawForPage, drawMultiples } from '@/lib/exports/draw';
import { buildWorker } from '@/scripts/build-worker';
import { timeChartOf } from '@/tests/support/charts';

beforeAll(buildWorker, 60_000);

/** Drawn once it is: a busy machine may not be done in time at first. */
const drawnAtLast = () => vi.waitUntil(async () => (await drawForPage([debt]))[0]?.wide.svg, { timeout: 110_000 });

const debt = timeChartOf('debt');
/** The same with a mark that no drawing can be made of. */
const broken: TimeChartSpec = { ...debt, name: 'broken', marks: [...debt.marks, { id: 'broken' } as unknown as Mark] };
const isOpen = (markup: string) => /<details[^>]* open=""/.test(markup);

test('a chart that cannot be drawn is replaced by its open table; the other chart of the page is drawn', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  await drawnAtLast();
  const [drawn, undrawn] = await drawForPage([debt, broken]);
  expect(logged).toHaveBeenCalledWith('The chart broken of stability-ai was not drawn.', expect.any(Error));
  logged.mockRestore();
  if (!drawn || !undrawn) throw new Error('One chart is missing.');

  const one = renderToStaticMarkup(<ChartFigure {...drawn} today="2026-11-30" />);
  expect(one).toContain('data-mark=');
  expect(one).not.toContain('could not be drawn');
  expect(isOpen(one)).toBe(false);

  const other = renderToStaticMarkup(<ChartFigure {...undrawn} today="2026-11-30" />);
  expect(other).toContain('This chart could not be drawn in time.');
  expect(other).not.toContain('data-mark=');
  expect(isOpen(other)).toBe(true);
  for (const { value } of debt.table.rows) expect(other).toContain(value);
}, 120_000);

test('so is one of several that share an axis', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const [undrawn] = await drawMultiples([broken]);
  logged.mockRestore();
  if (!undrawn) throw new Error('The chart is missing.');
  const markup = renderToStaticMarkup(<SmallMultiple chart={undrawn} heading="Debt" sourcesAt="/sources" />);
  expect(markup).toContain('This chart could not be drawn in time.');
  expect(isOpen(markup)).toBe(true);
});
