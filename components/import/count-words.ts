import type { ImportCounts } from '@/lib/imports/planned';

const print = (count: number) => count.toLocaleString('en-US');

/** "1 figure", "1,204 figures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${print(count)} ${count === 1 ? one : many}`;
}

/** "462 figures"; lists have events as well: "12 figures and events". @param format the import's */
export function countedIn(format: string, count: number, before = ''): string {
  const isList = format === 'layoffs' || format === 'notices';
  return isList && count !== 1 ? `${print(count)} ${before}figures and events` : counted(count, `${before}figure`);
}

/** "Will be saved: 462 new figures and 3 restated. Not saved: 2 held back": what one press will do. */
export function commitWords(counts: ImportCounts, format = 'table'): string {
  const saved = [
    counts.new > 0 && countedIn(format, counts.new, 'new '),
    counts.restated > 0 && counted(counts.restated, 'restated', 'restated'),
    counts.conflicting > 0 && `${print(counts.conflicting)} beside another source’s figure`,
  ].filter((words) => words !== false);
  const without = [
    counts.held > 0 && `${print(counts.held)} held back`,
    counts.same > 0 && `${print(counts.same)} the same as what is here`,
    counts.rejected > 0 && `${print(counts.rejected)} rejected`,
    counts.leftOut > 0 && `${print(counts.leftOut)} left out by you`,
  ].filter((words) => words !== false);
  if (saved.length === 0) return `Nothing would change: ${listed(without) || 'the file holds no figure'}.`;
  const kept = `Will be saved: ${listed(saved)}.`;
  return without.length === 0 ? kept : `${kept} Not saved: ${listed(without)}.`;
}

/** "Save 796 figures without the 13 rejected cells": what the button does. */
export function saveWords(counts: ImportCounts, format: string): string {
  const saved = `Save ${countedIn(format, counts.new + counts.restated + counts.conflicting)}`;
  return counts.rejected > 0 ? `${saved} without the ${counted(counts.rejected, 'rejected cell')}` : saved;
}

/** "3 figures look unusual." */
export function flagWords(flagged: number): string {
  return `${counted(flagged, 'figure looks', 'figures look')} unusual.`;
}

/** Why nothing was saved: all of it is here already only where that is so. */
export function nothingWords(counts: ImportCounts): string {
  if (counts.read > 0 && counts.same === counts.read) return 'Nothing new: all of it is here already.';
  const why = [
    counts.same > 0 && `${print(counts.same)} the same as what is here`,
    counts.held > 0 && `${print(counts.held)} held back`,
    counts.rejected > 0 && `${print(counts.rejected)} rejected`,
    counts.leftOut > 0 && `${print(counts.leftOut)} left out`,
  ].filter((words) => words !== false);
  return `Nothing was saved: ${listed(why) || 'the file holds no figure'}.`;
}

/** Whether saving would change anything. */
export function changesSomething(counts: ImportCounts): boolean {
  return counts.new + counts.restated + counts.conflicting > 0;
}

/**
 * "1,000 read = 462 new + 3 restated + …": the parts add up to what was read.
 * @param byRule values that the table's own rules leave out, which are counted beside its rows
 */
export function sumWords(counts: ImportCounts, byRule = 0): string {
  const parts = [
    [counts.new, 'new'],
    [counts.restated, 'restated'],
    [counts.conflicting, 'conflicting'],
    [counts.held, 'held back'],
    [counts.same, 'same'],
    [counts.rejected, 'rejected'],
    [counts.leftOut + byRule, 'left out'],
  ] as const;
  const present = parts.filter(([count]) => count > 0).map(([count, words]) => `${print(count)} ${words}`);
  return `${print(counts.read + byRule)} read = ${present.join(' + ') || '0'}`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
