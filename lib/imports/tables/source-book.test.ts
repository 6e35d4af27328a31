import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { type ReadAll, readAll } from '@/tests/support/read-tables';

const csv = (text: string) => fileInMemory('figures.csv', Buffer.from(text));
const sentences = ({ rejected }: ReadAll) => rejected.map(({ sentence }) => sentence);

describe('sources', () => {
  const head = 'metric,period,value,source,source_title,source_publisher,source_tier,source_date\n';
  const rest = { defaults: { scenario: 'actual', unit: 'USD' } };

  test('are told once each, and later rows need only their key', async () => {
    const read = await readAll(
      csv(`${head}Cash,2024-03-31,1,q1,Q1 report,Acme,primary,2024-05\nCash,2024-06-30,2,q1,,,,\n`),
      rest,
    );
    expect(read.sources).toEqual([
      {
        key: 'q1',
        title: 'Q1 report',
        publisher: 'Acme',
        publishedOn: '2024-05',
        tier: 'primary',
        kind: 'document',
        url: null,
        note: null,
      },
    ]);
    expect(read.facts.map(({ sourceKey, knownAt, knownPrecision }) => [sourceKey, knownAt, knownPrecision])).toEqual([
      ['q1', '2024-05-31', 'month'],
      ['q1', '2024-05-31', 'month'],
    ]);
  });

  test.each([
    ['Cash,2024-03-31,1,,,,,', 'The row has no source. Expected a source, in a column or for the whole file.'],
    ['Cash,2024-03-31,1,q1,Q1 report,,primary,2024', 'The source has no publisher. Expected who published it.'],
    [
      'Cash,2024-03-31,1,q1,Q1 report,Acme,best,2024',
      'Read “best”: it is not a source tier. Expected primary, press, relay, compiled.',
    ],
    [
      'Cash,2024-03-31,1,q1,Q1 report,Acme,primary,2024-13',
      'Read “2024-13”: there is no such month. Expected a year, a month or a day, such as 2024-06-25.',
    ],
    [
      'Cash,2024-03-31,1,q1,Q1 report,Acme,primary,',
      'Nothing says since when this is known. Expected a date in known_on or a source with its date.',
    ],
  ])('%s is refused', async (row, sentence) => {
    const [only] = sentences(await readAll(csv(`${head}${row}\n`), rest));
    expect(only?.slice(only.indexOf(': ') + 2)).toBe(sentence);
  });

  test('that two rows describe differently are refused at the second', async () => {
    const read = await readAll(
      csv(`${head}Cash,2024-03-31,1,q1,A,Acme,primary,2024\nCash,2024-06-30,2,q1,B,Acme,primary,2024\n`),
      rest,
    );
    expect(sentences(read)).toEqual([
      'figures.csv, row 3, column source: Read “q1”: another row describes this source differently. Expected one description a source.',
    ]);
  });
});
