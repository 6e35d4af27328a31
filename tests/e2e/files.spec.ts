import type { APIRequestContext, Page } from 'playwright/test';
import readWorkbook from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import type { TimeChartSpec } from '@/lib/charts/spec';
import { formatNames } from '@/lib/exports/formats';
import { caseFacts, charts, company, factId, idsOf } from './support/stability-ai';
import { expect, test } from './support/test';

const at = (chart: string, format: string, query = '') => `${company}/charts/${chart}.${format}${query}`;

async function readSpec(request: APIRequestContext, chart: string, query = ''): Promise<TimeChartSpec> {
  const answer = await request.get(at(chart, 'json', query));
  expect(answer.status()).toBe(200);
  return (await answer.json()) as TimeChartSpec;
}

type Svg = {
  error: string | null;
  words: string;
  ids: string[];
  scripts: number;
  width: string | null;
  smallest: number;
};

/** Reads an SVG file as a browser does. `smallest` is the smallest text, in pixels of the file. */
function readSvg(page: Page, svg: string): Promise<Svg> {
  return page.evaluate((source) => {
    const file = new DOMParser().parseFromString(source, 'image/svg+xml');
    const root = file.documentElement;
    const [, , viewWidth] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const drawnScale = Number(root.getAttribute('width')) / (viewWidth ?? 1);
    const sizes = [...file.querySelectorAll('text')].map((text) =>
      text.closest('[font-size]')?.getAttribute('font-size'),
    );
    return {
      error: file.querySelector('parsererror')?.textContent ?? null,
      words: [...file.querySelectorAll('text')]
        .map(({ textContent }) => textContent.trim())
        .filter(Boolean)
        .join(' '),
      ids: [...file.querySelectorAll('[id]')].map(({ id }) => id),
      scripts: file.querySelectorAll('script, foreignObject, image, a, [onload], [onclick], [href]').length,
      width: root.getAttribute('width'),
      smallest: Math.min(...sizes.map(Number)) * drawnScale,
    };
  }, svg);
}

for (const { name } of charts) {
  test(`${name}.svg holds message, title and labels as text, and nothing that runs`, async ({ page, request }) => {
    const spec = await readSpec(request, name);
    const answer = await request.get(at(name, 'svg'));
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.headers()['content-disposition']).toBe(`inline; filename="stability-ai-${name}.svg"`);
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    const svg = await readSvg(page, await answer.text());
    expect(svg.error).toBeNull();
    expect(svg.scripts).toBe(0);
    expect(new Set(svg.ids).size).toBe(svg.ids.length);
    expect(svg.width).toBe('1280');
    const expected = [
      ...(spec.message ? [spec.message] : []),
      ...spec.title,
      ...spec.marks.map(({ label }) => label),
      ...spec.gaps.map(({ label }) => label),
    ];
    expect(expected.filter((text) => !svg.words.includes(text))).toEqual([]);
  });

  test(`${name}.csv has the facts of the chart with numbers as numbers, and its notes`, async ({ request }) => {
    const answer = await request.get(at(name, 'csv'));
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const [table = '', notes = ''] = (await answer.text()).replace(/^\ufeff/, '').split('\r\n\r\n');
    const [head = '', ...rows] = table.split('\r\n').map(cells);
    expect(rows.map((row) => row.at(-1)).sort()).toEqual(
      idsOf(charts.find((chart) => chart.name === name)?.metric ?? ''),
    );
    for (const row of rows) {
      const cell = (column: string) => row[head.indexOf(column)];
      const fact = caseFacts.find(({ key }) => factId(key) === row.at(-1));
      expect([
        cell('low'),
        cell('high'),
        cell('reported'),
        cell('unit'),
        cell('scenario'),
        cell('known_on'),
        cell('period_end'),
      ]).toEqual([
        fact?.low ?? '',
        fact?.high ?? '',
        fact?.reported,
        fact?.unit,
        fact?.scenario,
        fact?.knownAt,
        fact?.period.end,
      ]);
      expect([cell('low_open'), cell('high_open'), cell('approximate'), cell('missing')]).toEqual(
        fact?.missing
          ? ['', '', '', fact.missing]
          : [String(fact?.lowOpen), String(fact?.highOpen), String(fact?.approximate), ''],
      );
    }
    const spec = await readSpec(request, name);
    for (const note of spec.footnotes) expect(notes.replaceAll('""', '"')).toContain(note);
    for (const { number, title } of spec.sources) expect(notes).toContain(`[${number}] ${title}`);
  });
}

const withoutSpaces = (text: string) => text.replaceAll(/\s/g, '');

for (const { name } of charts) {
  test(`${name}.pdf is one slide with message, title and labels as text`, async ({ request }) => {
    const spec = await readSpec(request, name);
    const answer = await request.get(at(name, 'pdf'));
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-disposition']).toBe(`inline; filename="stability-ai-${name}.pdf"`);
    expect(answer.headers()['content-security-policy'] ?? '').not.toContain('sandbox');
    const pdf = await getDocumentProxy(new Uint8Array(await answer.body()));
    expect([pdf.numPages, ...(await pdf.getPage(1)).view]).toEqual([1, 0, 0, 960, 540]);
    const { text } = await extractText(pdf, { mergePages: true });
    const labels = [...spec.marks, ...spec.gaps].map(({ label }) => label);
    const expected = [...(spec.message ? [spec.message] : []), ...spec.title, ...labels];
    expect(expected.filter((each) => !withoutSpaces(text).includes(withoutSpaces(each)))).toEqual([]);
  });

  test(`${name}.xlsx holds the facts of the chart with numbers as numbers`, async ({ request }) => {
    const answer = await request.get(at(name, 'xlsx'));
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-disposition']).toBe(`inline; filename="stability-ai-${name}.xlsx"`);
    const sheets = await readWorkbook(await answer.body());
    expect(sheets.slice(1).map(({ sheet }) => sheet)).toEqual(['Facts', 'Sources', 'Restatements']);
    const [head = [], ...rows] = sheets[1]?.data ?? [];
    const ids = rows.map((row) => row[head.indexOf('Fact')]);
    expect(ids.sort()).toEqual(idsOf(charts.find((chart) => chart.name === name)?.metric ?? ''));
    for (const row of rows) {
      const fact = caseFacts.find(({ key }) => factId(key) === row[head.indexOf('Fact')]);
      const amount = (bound: string | null | undefined) => (bound == null ? null : Number(bound));
      expect([row[head.indexOf('Low')], row[head.indexOf('High')]]).toEqual([amount(fact?.low), amount(fact?.high)]);
    }
  });
}

/** The cells of a line of CSV. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

test('the JSON file is what the page draws: message, title, marks, gaps, rows', async ({ page, request }) => {
  const spec = await readSpec(request, 'revenue');
  expect(spec.company).toEqual({ slug: 'stability-ai', name: 'Stability AI' });
  expect(
    spec.marks.map(({ id, label, certainTo, possibleTo, end, scenario }) => [
      id,
      label,
      certainTo,
      possibleTo,
      end,
      scenario,
    ]),
  ).toEqual([[factId('revenue-2024-q1'), '<$5M', 0, 5_000_000, 'bracket', 'actual']]);
  expect(spec.marks[0]?.figure).toEqual({
    low: '0',
    high: '5000000',
    lowOpen: false,
    highOpen: true,
    approximate: false,
  });
  await page.goto(company);
  await expect(page.locator('#chart-revenue figcaption p')).toHaveText(spec.message ?? '');
});

const sizes = { slide: [1280, 720], half: [640, 720], square: [1080, 1080], memo: [1600, 900] } as const;

for (const [size, [width, height]] of Object.entries(sizes)) {
  test(`a PNG of size ${size} has ${width} × ${height} pixels, times its scale`, async ({ request }) => {
    for (const scale of size === 'slide' ? [1, 2, 3, 4] : [1, 4]) {
      const answer = await request.get(at('debt', 'png', `?size=${size}&scale=${scale}`));
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('image/png');
      const png = await answer.body();
      expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
    }
  });

  test(`an SVG of size ${size} holds its notes, or says how many it leaves out, and no text under 9 pt`, async ({
    page,
    request,
  }) => {
    for (const { name } of charts) {
      const spec = await readSpec(request, name);
      const svg = await readSvg(page, await (await request.get(at(name, 'svg', `?size=${size}`))).text());
      expect(svg.error).toBeNull();
      expect(spec.title.filter((text) => !svg.words.includes(text))).toEqual([]);
      const notes = [
        ...spec.events.map(({ number, dateLabel, title }) => `(${number}) ${dateLabel}: ${title}`),
        ...spec.footnotes,
        ...spec.sources.map(({ number, publisher }) => `[${number}] ${publisher}`),
      ];
      const missing = notes.filter((text) => !svg.words.includes(text) && !isCut(text, svg.words));
      expect(missing, `${name}: ${missing.join('; ')}`).toHaveLength(toldAsLeftOut(svg.words));
      // 9 pt are 12 px at 96 dots an inch; the 1600 px of a memo's picture stand on 16 cm, 604.7 px at 96.
      expect(svg.smallest, name).toBeGreaterThanOrEqual(size === 'memo' ? 12 * (1600 / 604.7) - 0.1 : 12);
    }
  });
}

/** A note that is too long for its place is cut with an ellipsis. */
function isCut(note: string, words: string): boolean {
  const cut = words.split('…').slice(0, -1);
  return cut.some(
    (part) => part.includes(note.slice(0, 20)) && note.startsWith(part.slice(part.lastIndexOf(note.slice(0, 20)))),
  );
}

/** A small file may not hold all notes; it must not pretend to. */
function toldAsLeftOut(words: string): number {
  const told = [...words.matchAll(/(\d+) more in the table/g)].map(([, count]) => Number(count));
  return told.reduce((sum, count) => sum + count, 0);
}

test('the dark theme is another drawing, the same words', async ({ page, request }) => {
  const [light, dark] = await Promise.all(
    ['light', 'dark'].map(async (theme) => (await request.get(at('debt', 'svg', `?theme=${theme}`))).text()),
  );
  expect(dark).not.toBe(light);
  expect((await readSvg(page, dark ?? '')).words).toBe((await readSvg(page, light ?? '')).words);
});

test('the same facts give the same bytes, and one who has them is not sent them again', async ({ request }) => {
  for (const file of charts.flatMap(({ name }) => formatNames.map((format) => at(name, format)))) {
    const first = await request.get(file);
    const second = await request.get(file);
    expect((await first.body()).equals(await second.body()), file).toBe(true);
    const tag = first.headers().etag ?? '';
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    const again = await request.get(file, { headers: { 'If-None-Match': tag } });
    expect([again.status(), (await again.body()).byteLength]).toEqual([304, 0]);
    const stale = await request.get(file, { headers: { 'If-None-Match': '"another"' } });
    expect(stale.status()).toBe(200);
  }
});

test('as known on 31 May 2024 there is nothing of June: four rounds, about 100 million of debt, no claim of none', async ({
  request,
}) => {
  const funding = await readSpec(request, 'funding', '?asKnownOn=2024-05-31');
  expect(funding.table.rows.map(({ reported }) => reported)).toEqual([
    'at least $10M',
    '$101M',
    '<$25M',
    'just under $50M',
  ]);
  const debt = await readSpec(request, 'debt', '?asKnownOn=2024-05-31');
  expect(debt.table.rows.at(-1)?.reported).toBe('~$100M');
  expect(debt.asKnownOn).toBe('2024-05-31');
  const csv = await (await request.get(at('debt', 'csv', '?asKnownOn=2024-05-31'))).text();
  expect(csv).toContain('As known on 2024-05-31');
  expect(csv).not.toContain('no debt');
});
