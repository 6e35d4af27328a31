import { describe, expect, test } from 'vitest';
import { type CaseFile, readCaseFile } from './case-file';
import json from './stability-ai.json';

/** The fault that the reader names when `spoil` has changed one thing in a good file. */
function faultAfter(spoil: (file: CaseFile) => void): string {
  const file = structuredClone(readCaseFile(json));
  spoil(file);
  try {
    readCaseFile(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no fault';
}

const first = <Entry>(list: readonly Entry[]): Entry => {
  const [entry] = list;
  if (entry === undefined) throw new Error('the list is empty');
  return entry;
};

const restatement = (earlierFactKey: string, laterFactKey: string | null = null) => ({
  ...{ earlierFactKey, laterFactKey, reason: 'Restated', knownAt: '2024-07-01' },
});

describe('a fault is named with its place', () => {
  test.each<[string, (file: CaseFile) => void, string]>([
    [
      'a bound with a currency sign',
      (f) => Object.assign(first(f.facts), { low: '$5' }),
      'facts[0].low: must be a dec',
    ],
    ['a bound as a number', (f) => Object.assign(first(f.facts), { low: 5 }), 'facts[0].low: '],
    ['30 February', (f) => Object.assign(first(f.facts).period, { start: '2024-02-30' }), 'facts[0].period.start: '],
    ['low above high', (f) => Object.assign(first(f.facts), { low: '5000001' }), 'facts[0]: low must not be above'],
    ['a quarter a day short', (f) => Object.assign(first(f.facts).period, { end: '2024-03-30' }), 'facts[0].period: '],
    ['an unknown source', (f) => Object.assign(first(f.facts), { source: 'nobody' }), 'facts[0].source: "nobody"'],
    ['an unknown second source', (f) => first(f.facts).alsoReportedBy.push('nobody'), 'facts[0].alsoReportedBy: '],
    ['an unknown fact of an event', (f) => first(f.events).factKeys.push('none'), 'events[0].factKeys: "none"'],
    ['a key used twice', (f) => f.facts.push(first(f.facts)), 'facts[35].key: "revenue-2024-q1" is used twice'],
    ['a gap in the numbers', (f) => Object.assign(first(f.sources), { number: 9 }), 'sources[0].number: must be 1'],
    ['a misspelt field', (f) => Object.assign(first(f.facts), { hihg: '5' }), 'facts[0]: Unrecognized key: "hihg"'],
    ['a gap without a reason', (f) => Object.assign(first(f.facts), { low: null, high: null, highOpen: false }), 'say'],
    ['an absent bound marked open', (f) => Object.assign(first(f.facts), { low: null, lowOpen: true }), 'absent bound'],
    [
      'a preference without a reason',
      (f) => Object.assign(first(f.conflicts), { preferredReason: null }),
      'its reason',
    ],
    [
      'a preference for a fact outside the conflict',
      (f) => Object.assign(first(f.conflicts), { preferredFactKey: 'cash-2023-10' }),
      'conflicts[0].preferredFactKey: "cash-2023-10" is not a fact of this conflict',
    ],
    [
      'a restatement by an unknown fact',
      (f) => f.restatements.push(restatement('revenue-2024-q1', 'none')),
      'restatements[0].laterFactKey: "none" is not a fact',
    ],
    [
      'a restatement by a fact of another metric',
      (f) => f.restatements.push(restatement('revenue-2024-q1', 'net-income-2024-q1')),
      'restatements[0].laterFactKey: "net-income-2024-q1" is of another metric',
    ],
    [
      'a fact replaced twice',
      (f) => f.restatements.push(restatement('revenue-2024-q1'), restatement('revenue-2024-q1')),
      'restatements[1].earlierFactKey: "revenue-2024-q1" is replaced twice',
    ],
    [
      'a member with two notes',
      (f) => {
        for (const [index, fact] of f.facts.slice(0, 2).entries()) {
          fact.members = [{ dimension: 'creditor', name: 'Bank', note: `note ${index}` }];
        }
      },
      'facts[1].members: gives "Bank" a second, different note',
    ],
  ])('%s', (_, spoil, fault) => {
    expect(faultAfter(spoil)).toContain(fault);
  });

  test('a file that is no object at all', () => {
    expect(() => readCaseFile(null)).toThrow('This is not a case file.\nfile: ');
  });
});
