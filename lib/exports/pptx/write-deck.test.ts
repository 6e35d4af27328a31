import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { LaidSlide } from '@/components/slides/laid-slide';
import { layDeck } from '@/components/slides/lay-deck';
import { layFile } from '@/components/slides/lay-file';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { prepareDeck } from '@/lib/briefings/prepare-deck';
import { chartNames, prepareCharts } from '@/lib/charts/prepare';
import { prepareComparison } from '@/lib/charts/prepare-compare';
import type { ChartSpec, Mark, TimeChartSpec } from '@/lib/charts/spec';
import type { Figure } from '@/lib/figures/figure';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { amountCell, roundedBound } from '@/lib/workbook/amount';
import { builtInRecord } from '@/tests/support/built-in-case';
import { crossingBridge, manyRows } from '@/tests/support/row-specs';
import { writeDeck } from './write-deck';

const slugs = ['stability-ai', 'uber'] as const;
const cases = slugs.map((slug) => viewed(builtInRecord(slug), wholeView));
const specs = cases.flatMap((known) => prepareCharts(known, chartNames));
const specNamed = (name: string) => specs.find((spec) => spec.name === name) as ChartSpec;

const write = (slides: readonly LaidSlide[], theme: 'light' | 'dark' = 'light') =>
  writeDeck({ slides, theme, title: 'A deck' });
const deckOf = (index: 0 | 1) => {
  const known = cases[index];
  if (!known) throw new Error('There is no such case.');
  return layDeck(prepareDeck(firstBriefing(known), known).deck);
};

type Files = Record<string, Uint8Array>;
const textOf = (files: Files, name: string) => strFromU8(files[name] ?? new Uint8Array());
async function filesOf(slides: readonly LaidSlide[]): Promise<Files> {
  return unzipSync(await write(slides));
}
const chartFile = (spec: ChartSpec) => filesOf([layFile(spec, 'slide')]);

/** The rows of a chart's data sheet as a library that did not write it reads them. */
async function gridOf(files: Files): Promise<readonly unknown[][]> {
  const [sheet] = await readWorkbook(Buffer.from(files['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array()));
  return sheet?.data ?? [];
}

/** The rows of the data sheet, each by the heads above it; empty cells are left out. */
async function rowsOf(files: Files): Promise<Record<string, unknown>[]> {
  const [heads = [], ...rows] = await gridOf(files);
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((value, index) => (value === null ? [] : [[String(heads[index]), value]]))),
  );
}

const columnIndex = (letters: string) =>
  [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const wellFormed = (xml: string) => {
  const open: string[] = [];
  for (const [, closing, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
};

describe.each(
  specs
    .filter(({ shape }) => shape !== 'timeline')
    .map((spec) => [`${spec.company.name}, ${spec.name}`, spec] as const),
)('%s', (_name, spec) => {
  test('has every bound, its qualifier, scenario and sources in its data sheet', async () => {
    const rows = await rowsOf(await chartFile(spec));
    const marks = spec.marks as readonly (ChartSpec['marks'][number] & { figure?: unknown })[];
    for (const mark of marks) {
      if (!('figure' in mark)) continue;
      const { figure, label, scenario, sources } = mark as Extract<typeof mark, { scenario: string }>;
      const row =
        rows.find((each) => (each['Fact ids'] ?? '') === mark.factIds.join(' ') && each.Label === label) ?? {};
      expect(row.Scenario).toBe(scenario);
      expect(row.Sources ?? '').toBe(sources.join(', '));
      const told = figure as Figure | null;
      const bounds = [roundedBound(told?.low ?? null, 'low'), roundedBound(told?.high ?? null, 'high')];
      expect([row.Low ?? null, row.High ?? null]).toEqual(bounds.map(amountCell));
      expect([row['Low open'], row['High open'], row.About]).toEqual([
        told?.lowOpen,
        told?.highOpen,
        told?.approximate,
      ]);
    }
  });

  test('is one native chart that can be edited: every number it draws stands in a cell of its workbook', async () => {
    const files = await chartFile(spec);
    const grid = await gridOf(files);
    const xml = textOf(files, 'ppt/charts/chart1.xml');
    let drawn = 0;
    for (const [, column = '', cache = ''] of xml.matchAll(
      /<c:f>Sheet1!\$([A-Z]+)\$2:\$[A-Z]+\$\d+<\/c:f><c:numCache>(.*?)<\/c:numCache>/gs,
    ))
      for (const [, index, value] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)<\/c:v>/g)) {
        drawn += 1;
        expect(grid[Number(index) + 1]?.[columnIndex(column)]).toBe(Number(value));
      }
    expect(drawn).toBeGreaterThan(0);
  });
});

test('a missing period is a named place without a number, never a zero', async () => {
  const rows = await rowsOf(await chartFile(specNamed('revenue')));
  const gap = rows.find(({ Label }) => Label === 'Not disclosed');
  expect(gap?.Missing).toBe('not disclosed');
  expect(gap).not.toHaveProperty('Certain');
  expect(gap).not.toHaveProperty('Possible');
});

test('<$5M is a tint of 5,000,000 over nothing certain; a forecast is hatched', async () => {
  const revenue = specNamed('revenue') as TimeChartSpec;
  const [first] = revenue.marks;
  const forecast = { ...first, id: 'forecast', scenario: 'forecast', certainTo: 4, possibleTo: 4, end: 'none' } as Mark;
  const files = await chartFile({ ...revenue, marks: [...revenue.marks, forecast] });
  const row = (await rowsOf(files)).find(({ Label }) => Label === '<$5M');
  expect([row?.Certain, row?.Possible, row?.['High open']]).toEqual([0, 5_000_000, true]);
  expect(textOf(files, 'ppt/charts/chart1.xml')).toContain('<a:pattFill prst="wdUpDiag">');
});

test('the words at each mark are those of its cell, and stand in the chart for programs that read no cells', async () => {
  const files = await chartFile(specNamed('net-income'));
  const xml = textOf(files, 'ppt/charts/chart1.xml');
  const grid = await gridOf(files);
  const [, column = '', last = ''] = /<c15:f>Sheet1!\$([A-Z]+)\$2:\$\1\$(\d+)<\/c15:f>/.exec(xml) ?? [];
  expect(Number(last)).toBe(grid.length);
  expect(grid[0]?.[columnIndex(column)]).toBe('Label');
  const fields = [...xml.matchAll(/<c:idx val="(\d+)"\/><c:tx>.*?type="CELLRANGE">.*?<a:t>([^<]*)<\/a:t><\/a:fld>/gs)];
  expect(fields).toHaveLength(grid.length - 1);
  for (const [, index, text = ''] of fields)
    expect(unescaped(text)).toBe(grid[Number(index) + 1]?.[columnIndex(column)]);
});

test('an index has its line across at 100, from the workbook like the columns', async () => {
  const parts = prepareComparison(cases, { metric: 'revenue', as: 'index', today: '2026-11-23' }).parts;
  const spec = parts.flatMap((each) => each.spec ?? []).find(({ reference }) => reference);
  if (!spec?.reference) throw new Error('There is no index.');
  const files = await chartFile(spec);
  const { label } = spec.reference;
  const rows = await rowsOf(files);
  expect(rows.map((each) => each[label])).toEqual(rows.map(() => 100));
  expect(textOf(files, 'ppt/charts/chart1.xml')).toContain('<c:lineChart>');
});

test('a timeline says in words what it shows, and that it is made of shapes', async () => {
  const files = await chartFile(specNamed('timeline'));
  const xml = unescaped(textOf(files, 'ppt/slides/slide1.xml'));
  expect(xml).toContain(`descr="${specNamed('timeline').description} Drawn in shapes`);
  expect(Object.keys(files).filter((name) => name.startsWith('ppt/charts/'))).toEqual([]);
});

test('a page of notes has the slide above what is said', async () => {
  const files = await filesOf([{ ...layFile(specNamed('debt'), 'slide'), notes: 'Say this.' }]);
  const xml = textOf(files, 'ppt/notesSlides/notesSlide1.xml');
  expect(xml).toContain('<p:ph type="sldImg"/>');
  expect(xml).toContain('<a:t>Say this.</a:t>');
});

test('a chart and the lines over it move as one', async () => {
  const xml = textOf(await chartFile(specNamed('net-income')), 'ppt/slides/slide1.xml');
  const [, inside = ''] = /<p:grpSp>(.*)<\/p:grpSp>/s.exec(xml) ?? [];
  expect(inside).toContain('<c:chart ');
  expect(inside).toContain('name="Restructuring"');
  expect(inside).toContain('name="Event 13"');
});

test('a debt of exactly nothing is a stroke where it stands, not nothing at all', async () => {
  const files = await chartFile(specNamed('debt-bridge'));
  const index = (await rowsOf(files)).findIndex(({ Label }) => Label === '$0');
  const point = `<c:dPt><c:idx val="${index}"/>`;
  expect(textOf(files, 'ppt/charts/chart1.xml').split(point)[1]).toMatch(/^(?:(?!<\/c:dPt>).)*<a:ln w="38100">/s);
});

test('a bridge that crosses zero is drawn on both sides of it, and its pieces add up to where each step goes', async () => {
  const spec = crossingBridge();
  const rows = await rowsOf(await chartFile(spec));
  for (const [index, mark] of spec.marks.entries()) {
    const row = rows[index] ?? {};
    const sum = (side: string) =>
      Object.entries(row).reduce((all, [head, value]) => (head.endsWith(side) ? all + Number(value) : all), 0);
    const ends = [mark.certain?.from, mark.certain?.to, mark.possible?.from, mark.possible?.to].map((end) => end ?? 0);
    expect(sum('above zero')).toBeCloseTo(Math.max(0, ...ends), 6);
    expect(sum('below zero')).toBeCloseTo(Math.min(0, ...ends), 6);
  }
  expect(
    rows.some((row) => Number(row['Inner part above zero'] ?? 0) > 0 && Number(row['Inner part below zero'] ?? 0) < 0),
  ).toBe(true);
});

test('a row far from zero begins where it should: 44 rows, each at its place', async () => {
  const rows = await rowsOf(await chartFile(manyRows()));
  expect(rows).toHaveLength(manyRows().marks.length);
});

describe.each([0, 1] as const)('the first briefing of case %i', (index) => {
  test('is well-formed in every part, with a title in the outline of each slide', async () => {
    const files = await filesOf(deckOf(index));
    for (const [name, bytes] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) wellFormed(strFromU8(bytes));
    const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(deckOf(index).length);
    for (const name of slides) {
      const xml = textOf(files, name);
      expect(xml.match(/<p:ph type="title"\/>/g)).toHaveLength(1);
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('leads from every part only to parts that are there, each of a known type', async () => {
    const files = await filesOf(deckOf(index));
    const types = textOf(files, '[Content_Types].xml');
    for (const [name, bytes] of Object.entries(files)) {
      if (!name.endsWith('.rels')) {
        const extension = name.split('.').at(-1);
        expect(
          name === '[Content_Types].xml' ||
            types.includes(`PartName="/${name}"`) ||
            (extension === 'xlsx' && types.includes('Extension="xlsx"')),
        ).toBe(true);
        continue;
      }
      const from = name.replace(/_rels\/([^/]+)\.rels$/, '$1').replace(/[^/]*$/, '');
      for (const [, target = ''] of strFromU8(bytes).matchAll(/Target="([^"]+)"/g)) {
        const path = new URL(target, `http://package/${name === '_rels/.rels' ? '' : from}`).pathname.slice(1);
        expect(Object.keys(files)).toContain(path);
      }
    }
  });

  test('says each chart in words, and holds no picture', async () => {
    const files = await filesOf(deckOf(index));
    expect(Object.keys(files).filter((name) => /media|\.(png|jpe?g|emf|svg)$/i.test(name))).toEqual([]);
    const all = Object.keys(files)
      .filter((name) => name.startsWith('ppt/slides/slide'))
      .map((name) => textOf(files, name))
      .join('');
    for (const { parts } of deckOf(index))
      for (const part of parts)
        if (part.kind === 'chart' && part.spec.shape !== 'timeline')
          expect(unescaped(all)).toContain(part.spec.description);
  });

  test('is the same bytes for the same facts', async () => {
    expect(Buffer.from(await write(deckOf(index))).equals(Buffer.from(await write(deckOf(index))))).toBe(true);
  });
});

test('hostile text comes out as text, and every part stays well-formed', async () => {
  const base = layFile(specNamed('debt'), 'slide');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (drawn) => {
      const text = `<script>alert(1)</script>&"'\u0000\u001b\ufffe\ud800 =1+1 \u202eabc 👩‍🚀 ${drawn}`;
      const spec = specNamed('debt');
      const hostile = {
        ...spec,
        title: [text, text, text],
        message: text,
        description: text,
        marks: spec.marks.map((mark) => ({ ...mark, label: text, member: text, periodLabel: text })),
        sources: spec.sources.map((source) => ({ ...source, title: text })),
      } as ChartSpec;
      const files = await filesOf([{ ...layFile(hostile, 'slide'), notes: text, title: text }, base]);
      for (const [name, bytes] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) wellFormed(strFromU8(bytes));
      const inside = unzipSync(files['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array());
      const sheets = Object.values(inside).map((bytes) => strFromU8(bytes));
      for (const sheet of sheets) {
        wellFormed(sheet);
        expect(sheet).not.toContain('<f>');
      }
      for (const xml of [...sheets, ...Object.values(files).map((bytes) => strFromU8(bytes))]) {
        expect(xml).not.toContain('<script');
        expect(xml).not.toMatch(/\p{Surrogate}/u);
      }
    }),
    { numRuns: 25 },
  );
});

test('ten thousand characters in every place, and a chart without marks, still make a file that leads somewhere', async () => {
  const long = 'debt '.repeat(2000);
  const spec = specNamed('debt');
  const bridge = specNamed('debt-bridge');
  const named = { label: long, name: long, detail: long, member: long, periodLabel: long };
  const wordy = [spec, bridge].map(
    (each) =>
      ({
        ...each,
        description: long,
        marks: each.marks.map((mark) => ({ ...mark, ...named })),
      }) as unknown as ChartSpec,
  );
  const bare = [spec, bridge].map((each) => ({ ...each, marks: [], gaps: [] }) as unknown as ChartSpec);
  const files = await filesOf([...wordy, ...bare].map((each) => layFile(each, 'slide')));
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    wellFormed(strFromU8(bytes));
    expect(strFromU8(bytes)).not.toMatch(/NaN|Infinity|undefined/);
  }
  expect(Object.keys(files).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
});

test('stops between two slides when it is told to', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  const onSlide = (done: number) => {
    told.push(done);
    if (done === 3) stop.abort(new Error('Enough.'));
  };
  const writing = writeDeck({ slides: deckOf(0), theme: 'light', title: 'x' }, { onSlide, signal: stop.signal });
  await expect(writing).rejects.toThrow('Enough.');
  expect(told).toEqual([1, 2, 3]);
});
