import { expect, test } from 'vitest';
import { beforeAndAfter } from '@/lib/turnaround/before-after';
import { builtInCase } from '@/tests/support/built-in-case';
import { comparisonHelp } from './comparison-help';

const known = builtInCase();
const restructuring = known.restructurings.at(-1);
const rows = restructuring ? beforeAndAfter(known, restructuring) : [];
const told = (...metrics: string[]) =>
  comparisonHelp(rows.filter(({ metric }) => metrics.includes(metric.key))).map(({ mark, side }) => `${mark} ${side}`);

test('a figure below a bound is a tint between strokes', () => {
  expect(told('revenue')).toEqual(['before before', 'tick before', 'range before', 'zero before']);
});

test('a figure without a bound on one side is a tint that goes on', () => {
  expect(told('net-income')).toEqual(['before before', 'tick before', 'open before', 'zero before']);
});

test('two exact figures are two strokes and the line between them', () => {
  expect(told('debt')).toEqual(['before before', 'after after', 'tick before', 'move before', 'zero before']);
});

test('several rows are told of once', () => {
  const marks = comparisonHelp(rows).map(({ mark }) => mark);
  expect(marks).toEqual(['before', 'after', 'tick', 'range', 'open', 'move', 'zero']);
});

test('where nothing is drawn nothing is explained', () => {
  expect(comparisonHelp([])).toEqual([]);
});
