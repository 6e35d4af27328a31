import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileFormat } from '@/lib/imports/files/file-format';
import { textFile } from '@/tests/support/import-files';
import { proposedIn, saidBy } from '@/tests/support/lists';

/** The heads of each state's list, one row of it, and what is known from it: the notice, the lay-off, people, the place. */
const layouts = readFileSync(`${import.meta.dirname}/../fixtures/notice-layouts.txt`, 'utf8')
  .trimEnd()
  .split('\n\n')
  .map((block) => {
    const [state = '', heads = '', row = '', known = ''] = block.split('\n');
    const [notice = '', layoff = '', people = '', place = ''] = known.split('|').map((text) => text.trim());
    return { state, heads, row, notice, layoff, people, place };
  });

test('the lists of nearly all states are tried', () => {
  expect(layouts.length).toBeGreaterThanOrEqual(48);
});

test.each(layouts)(
  '$state: the company, its notice, the lay-off, the people and the place are read',
  async (layout) => {
    const { heads, row, notice, layoff, people, place } = layout;
    const text = `${heads}\n${row}\n`;
    expect(await fileFormat(textFile('list.csv', text))).toBe('notices');
    const { outcomes, events, facts, refused } = await proposedIn('notices', text);
    expect(refused).toEqual([]);
    expect(outcomes.map(({ name }) => name)).toEqual(['Zenith Mills']);
    expect(events.map(({ on }) => on.start)).toEqual([notice]);
    expect(facts.map((fact) => [fact.period.start, saidBy(fact), fact.scenario])).toEqual([[layoff, people, 'plan']]);
    expect(facts[0]?.members.find(({ dimension }) => dimension === 'place')?.name ?? '').toBe(place);
  },
);

test('the same list with semicolons, tabs, and lines above its heads', async () => {
  const { heads, row } = layouts[3] ?? { heads: '', row: '' };
  for (const mark of [';', '\t']) {
    const text = `${heads.replaceAll(',', mark)}\n${row.replaceAll(',', mark)}\n`;
    expect(await fileFormat(textFile('list.csv', text))).toBe('notices');
    expect((await proposedIn('notices', text)).facts.map(saidBy)).toEqual(['61']);
  }
  const width = heads.split(',').length - 1;
  const above = `WARN report${','.repeat(width)}\n${','.repeat(width)}\n${heads}\n${row}\n`;
  expect((await proposedIn('notices', above)).facts.map(({ place }) => place.row)).toEqual([4]);
});
