import { expect, test } from 'vitest';
import { builtInCase } from '@/tests/support/built-in-case';
import { choicesFor } from './choices';

const groups = (date: string | null = null) => {
  const { groups: found } = choicesFor(builtInCase(date));
  return (name: string) => found.find((group) => group.name === name);
};
const titles = (group: { readonly choices: readonly { readonly title: string }[] } | undefined) =>
  group?.choices.map(({ title }) => title);

test('today everything that Stability AI has facts for is offered under the names of the pages', () => {
  const of = groups();
  expect(titles(of('Words and tables'))).toEqual(['Before and after', 'Indicators', 'In sentences', 'Events']);
  expect(titles(of('Charts'))).toContain('Debt bridge');
  expect(titles(of('Metrics over time'))).toContain('Valuation');
});

test('a metric without a fact is not offered, and says why', () => {
  const metrics = groups()('Metrics over time');
  expect(titles(metrics)).not.toContain('Gross profit');
  expect(metrics?.absent.find(({ title }) => title === 'Gross profit')?.reason).toBe(
    'No fact is known for the chart "gross-profit" of Stability AI.',
  );
});

test('before the restructuring was known there is no bridge to offer', () => {
  const charts = groups('2023-06-30')('Charts');
  expect(titles(charts)).not.toContain('Debt bridge');
  expect(charts?.absent.map(({ title }) => title)).toContain('Debt bridge');
});

test('each chart that can be drawn can also be shown as a table, and nothing is offered twice', () => {
  const of = groups();
  const drawn = [...(titles(of('Charts')) ?? []), ...(titles(of('Metrics over time')) ?? [])];
  expect(titles(of('A chart’s figures as a table'))).toEqual(drawn);
  expect(new Set(drawn).size).toBe(drawn.length);
});
