import { expect, test } from 'vitest';
import { chartOf } from '@/tests/support/charts';
import { embedPage } from './embed-page';

const drawn = { wide: '<svg data-wide=""></svg>', narrow: '<svg data-narrow=""></svg>' };
const around = {
  theme: 'auto',
  back: 'https://turnaround.example/companies/stability-ai',
  today: '2026-11-23',
} as const;

test('an embedded chart says message, title, events, notes, every source, the day and the way back', () => {
  const spec = chartOf('net-income');
  const page = embedPage(spec, drawn, around);
  for (const words of [spec.message, ...spec.title, ...spec.events.map(({ title }) => title)]) {
    expect(page).toContain(words);
  }
  expect(page).toContain('[1] Briefing note, compiled');
  expect(page).toContain('As known on 23 Nov 2026.');
  expect(page).toContain(`href="${around.back}" target="_blank" rel="noopener"`);
  expect(page).toContain('data-wide');
  expect(page).toContain('data-narrow');
});

test('nothing that a source or a name says becomes markup', () => {
  const spec = { ...chartOf('debt'), message: '<img src=x onerror=alert(1)>', footnotes: ['</style><script>'] };
  const page = embedPage(spec, drawn, { ...around, back: 'https://x/"><script>' });
  expect(page).not.toMatch(/<script|<img/);
});

test('colours follow the host unless the address asks for some', () => {
  expect(embedPage(chartOf('debt'), drawn, around)).toContain('data-theme="auto"');
  expect(embedPage(chartOf('debt'), drawn, around)).toContain('--chart-before-tint:light-dark(#d3d6db,#444a54)');
});
