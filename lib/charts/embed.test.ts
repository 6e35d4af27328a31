import { describe, expect, test } from 'vitest';
import { pageSizes } from '@/components/charts/layout/page-size';
import { chartOf } from '@/tests/support/charts';
import { embedAddress, embedCode, embedHeight, escapeMarkup } from './embed';

const spec = chartOf('debt');
const site = 'https://turnaround.example';

describe('what puts a chart into another site', () => {
  test('its address keeps the reader’s day and asks for colours only where they were chosen', () => {
    expect(embedAddress(spec)).toBe('/companies/stability-ai/charts/debt/embed');
    expect(embedAddress({ ...spec, asKnownOn: '2024-12-31' }, 'dark')).toBe(
      '/companies/stability-ai/charts/debt/embed?asKnownOn=2024-12-31&theme=dark',
    );
  });

  test('is one frame, whose title a screen reader reads', () => {
    expect(embedCode(spec, site, 'auto', { width: 640, height: 700 })).toBe(
      `<iframe src="${site}/companies/stability-ai/charts/debt/embed" ` +
        'title="Stability AI: Debt, US dollars, Jul 2023 to Dec 2024, actual and claim" ' +
        'width="640" height="700" style="border:0;max-width:100%" loading="lazy"></iframe>',
    );
  });

  test('no name can break out of it', () => {
    const hostile = { ...spec, title: ['"><script>', "a'b", '&'] as const };
    const code = embedCode(hostile, site, 'light', { width: '100%', height: 1 });
    expect(code).toContain('title="&#34;&#62;&#60;script&#62;: a&#39;b, &#38;"');
    expect(escapeMarkup('<a href="x">')).not.toMatch(/[<>"]/);
  });
});

describe('its height', () => {
  const heightAt = (width: number, more: Partial<typeof spec> = {}) =>
    embedHeight({ ...spec, ...more } as typeof spec, pageSizes(spec), width);

  test('grows with the drawing and with what is said below it', () => {
    expect(heightAt(768)).toBeGreaterThan(heightAt(640));
    expect(heightAt(640, { footnotes: [...spec.footnotes, 'One more.'] })).toBeGreaterThan(heightAt(640));
    expect(heightAt(640, { message: null })).toBeLessThan(heightAt(640));
  });

  test('is that of the narrow drawing where the place is narrow', () => {
    expect(heightAt(511)).toBeGreaterThan(heightAt(514));
  });
});
