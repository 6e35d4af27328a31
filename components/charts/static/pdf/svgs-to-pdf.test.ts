import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { svgsToPdf } from './svgs-to-pdf';

const drawing = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><title>Not drawn</title><rect width="400" height="200" fill="#fdfcf9"/>${inside}</svg>\n`;
const line = (text: string, more = '') => `<text x="20" y="60" font-size="14"${more}>${text}</text>`;
const page = (inside: string, title = 'A page') => ({ svg: drawing(inside), width: 300, height: 150, title });
const about = { title: 'Stability AI, before and after', author: 'Stability AI', outline: true };

const read = async (pages: Parameters<typeof svgsToPdf>[0], document = about) =>
  getDocumentProxy(new Uint8Array(await svgsToPdf(pages, document)));

async function wordsOf(inside: string): Promise<string> {
  const first = await (await read([page(inside)])).getPage(1);
  const { items } = await first.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

/** What the pages' streams say, unpacked. */
function contents(pdf: Buffer): Buffer {
  const starts = [...pdf.toString('latin1').matchAll(/FlateDecode[\s\S]*?stream\n/g)].map(
    (at) => at.index + at[0].length,
  );
  return Buffer.concat(starts.map((start) => inflateSync(pdf.subarray(start), { finishFlush: 2 })));
}

/** The PDF as it is written, its streams unpacked or not: what is named in it. */
const namesIn = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a page of a PDF', () => {
  test('has the size asked for, its title among the bookmarks, and the title and language of the document', async () => {
    const pdf = await read([page(line('one'), 'Debt'), page(line('two'), 'Headcount')]);
    expect(pdf.numPages).toBe(2);
    expect((await pdf.getPage(1)).view).toEqual([0, 0, 300, 150]);
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Debt', 'Headcount']);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: about.title, Author: about.author, Language: 'en' });
    expect(info).toMatchObject({ CreationDate: 'D:20000101000000Z', ModDate: 'D:20000101000000Z' });
  });

  test('holds its text as text, in the order of the drawing, in embedded fonts of three weights', async () => {
    const inside =
      line('Revenue was under $5M', ' font-weight="700"') +
      line(' in Q1 2024;', ' font-weight="600"') +
      line(' $30M+ loss &lt;-10%&gt; &amp; ~200', ' font-weight="400"');
    expect(await wordsOf(inside)).toBe('Revenue was under $5Min Q1 2024;$30M+ loss <-10%> & ~200');
    const names = namesIn(await svgsToPdf([page(inside)], about));
    for (const font of ['Inter-Bold', 'Inter-SemiBold', 'Inter-Regular']) expect(names).toContain(`+${font}`);
    expect(names.match(/\/FontFile2 /g)).toHaveLength(3);
  });

  test('is the same, byte for byte, however often it is made', async () => {
    const pages = [page(line('$100M')), page(line('株式会社 شركة 👩‍🚀'))];
    const first = await svgsToPdf(pages, about);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await svgsToPdf(pages, about)).equals(Buffer.from(first))).toBe(true);
  });

  test('a halo does not make a text be found twice', async () => {
    const halo = ' stroke="#fdfcf9" stroke-width="3" paint-order="stroke"';
    expect(await wordsOf(line('~$100M', halo))).toBe('~$100M');
  });

  test.each(['株式会社東芝', '软银集团', 'Société Générale', 'Ωμέγα', 'Яндекс', '🚀'])(
    '%s is found by its own characters, set in an embedded font',
    async (name) => {
      expect(await wordsOf(line(name))).toBe(name);
    },
  );

  test('Arabic is set from right to left, its words in their order', async () => {
    const words = await wordsOf(line('شركة النفط'));
    expect([...words].sort().join('')).toBe([...'شركة النفط'].sort().join(''));
  });

  test('what no font holds stands as a box, and can still be found: 한국전력', async () => {
    expect(await wordsOf(line('KEPCO 한국전력'))).toContain('KEPCO');
    const pdf = Buffer.from(await svgsToPdf([page(line('한국'))], about));
    for (const char of '한국') {
      const kept = Buffer.from(`\ufeff${char}`, 'utf16le').swap16();
      const escaped = kept.toString('latin1').replaceAll('\\', '\\\\');
      expect(contents(pdf).toString('latin1')).toContain(`/ActualText (${escaped})`);
    }
    expect(namesIn(pdf)).toContain('+Inter-Regular');
  });

  test('lines of one text each stand at their own place, and a bold word goes on in its line', async () => {
    const inside = line('~200 <tspan font-weight="700">people</tspan> left<tspan x="20" dy="18">by April</tspan>');
    const { items } = await (await (await read([page(inside)])).getPage(1)).getTextContent();
    const placed = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('~200 people leftby April');
    const rows = new Set(placed.map(({ transform }) => Math.round(transform[5])));
    expect([...rows]).toEqual([105, 92]);
    expect(Math.round(placed.at(-1)?.transform[4])).toBe(15);
  });

  test('a text in the middle and one at the end are placed by their widths', async () => {
    const inside = ['start', 'middle', 'end'].map((anchor) =>
      line('1111', ` text-anchor="${anchor}"`).replace('x="20"', 'x="200"'),
    );
    const { items } = await (await (await read([page(inside.join(''))])).getPage(1)).getTextContent();
    const lefts = items.flatMap((item) => ('str' in item && item.str ? [item.transform[4]] : []));
    const width = 4 * 0.648 * 14 * 0.75;
    for (const [at, left] of [150, 150 - width / 2, 150 - width].entries()) expect(lefts[at]).toBeCloseTo(left, 0);
  });

  test.each([
    ['a comment', '<!-- x -->'],
    ['a doctype', '<!DOCTYPE svg [<!ENTITY a "b">]>'],
    ['an element that nobody taught it', '<image/>'],
    ['an open element', '<g>'],
    ['a stray end', '</g>'],
    ['an attribute without quotes', '<rect width=5/>'],
  ])('%s is no drawing of ours', async (_what, inside) => {
    await expect(svgsToPdf([page(inside)], about)).rejects.toThrow(/drawing/);
  });
});
