import type { ContentsSlide, SentencesSlide, Slide, SourcesSlide, TableSlide, TitleSlide } from '@/lib/briefings/deck';
import { noteParagraphs } from './chart-words';
import type { Paragraph, SlidePart, TextPart } from './laid-slide';
import { layChart } from './lay-chart';
import { layTable } from './lay-table';
import { heightOf, leading, oneLine, paragraph } from './paragraphs';

/** The page inside its margins, above its foot. */
export type PageBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly whole: { readonly width: number; readonly height: number };
};

const sizes = { message: 20, title: 12, foot: 10 };
/** Sizes of type from the largest: the first with which all fits one page, else the smallest. */
const tableSizes = [16, 14, 12.5, 11];
const sentenceSizes = [18, 16, 14, 12.5, 11.5];
const sourceSizes = [12, 10.5, 9.5];
const mostFoot = 4;
const belowHead = 10;

/** The pages that a slide takes, each with its parts. */
export function layPages(slide: Slide, box: PageBox): SlidePart[][] {
  if (slide.kind === 'chart') return [layChart(slide.spec, box, box.whole.height, sizes, 2)];
  if (slide.kind === 'table') return layTablePages(slide, box);
  if (slide.kind === 'sentences') return laySentences(slide, box);
  return slide.kind === 'sources' ? laySources(slide, box) : [];
}

/** Title and contents, which come before all others; `entries` are what follows, with its pages. */
export function layOpening(slide: Slide, entries: readonly Entry[], box: PageBox): SlidePart[] {
  if (slide.kind === 'title') return layTitle(slide, box);
  return slide.kind === 'contents' ? layContents(slide, entries, box) : [];
}

/** The first page: the title low on the paper, what it is about below. */
function layTitle(slide: TitleSlide, { x, width, whole }: PageBox): SlidePart[] {
  const title = [paragraph(slide.title, width * 0.8, { size: 34, weight: 700 }, 3)];
  const lines = slide.lines.map((line, index) =>
    oneLine(line, width, { size: 15, weight: index === 0 ? 600 : 400, quiet: index > 0 }, index === 0 ? 0 : 3),
  );
  const y = whole.height * 0.56 - heightOf(title);
  const below = whole.height * 0.56 + 14;
  return [
    { ...textAt(x, y, width * 0.8, title), role: 'title' },
    { kind: 'rule', x, y: below, width },
    { ...textAt(x, below + 14, width, lines), role: 'body' },
  ];
}

type Entry = { readonly number: number; readonly title: string };

/** Titles and pages; two columns where one is not enough. */
function layContents(slide: ContentsSlide, entries: readonly Entry[], box: PageBox): SlidePart[] {
  const head = heading(slide.title, null, box);
  const top = box.y + head.height + belowHead;
  const perColumn = Math.floor((box.y + box.height - top) / (entrySize * leading + 6));
  const columns = entries.length > perColumn ? 2 : 1;
  const shown = entries.slice(0, perColumn * columns);
  const width = columns === 1 ? box.width * 0.6 : (box.width - 40) / 2;
  return [
    head.part,
    ...Array.from({ length: columns }, (_, column) => {
      const own = shown.slice(column * perColumn, (column + 1) * perColumn);
      const lines = own.map(({ number, title }) => oneLine(`${number}   ${title}`, width, { size: entrySize }, 6));
      return { ...textAt(box.x + column * (width + 40), top, width, lines), role: 'body' } as const;
    }),
  ];
}

const entrySize = 14;

function layTablePages(slide: TableSlide, box: PageBox): SlidePart[][] {
  const head = heading(slide.message ?? slide.title, slide.message ? slide.title : null, box);
  const foot = noteParagraphs(slide.footnotes, slide.sources, box.width, sizes, mostFoot);
  const footHeight = heightOf(foot);
  const top = box.y + head.height + belowHead;
  const room = box.y + box.height - top - footHeight - 10;
  const place = { x: box.x, y: top, width: box.width };
  const pieces = largest(tableSizes, room, (size, high) => layTable(slide.columns, slide.rows, place, high, size));
  return pieces.map((table) => [head.part, table, footAt(foot, box)]);
}

function laySentences(slide: SentencesSlide, box: PageBox): SlidePart[][] {
  const head = heading(slide.message ?? slide.title, null, box);
  const foot = noteParagraphs([], slide.sources, box.width, sizes, mostFoot);
  const width = box.width * 0.86;
  const words = slide.sentences.map(({ text, sources }) => [text, ...sources.map((number) => `[${number}]`)].join(' '));
  const room = box.height - head.height - belowHead - heightOf(foot) - 10;
  const pages = largest(sentenceSizes, room, (size, high) =>
    inPages(
      words.map((text) => paragraph(text, width, { size }, 4, size * 0.6)),
      high,
    ),
  );
  return pages.map((own) => [
    head.part,
    { ...textAt(box.x, box.y + head.height + belowHead, width, own), role: 'body' },
    footAt(foot, box),
  ]);
}

function laySources(slide: SourcesSlide, box: PageBox): SlidePart[][] {
  const head = heading(slide.title, null, box);
  const words = slide.entries.map(({ number, title, publisher, dateLabel, tier, url }) =>
    [`[${number}] ${title}`, publisher, dateLabel, tier, url].filter(Boolean).join(', '),
  );
  const room = box.height - head.height - belowHead;
  const pages = largest(sourceSizes, room, (size, high) =>
    inPages(
      words.map((text) => paragraph(text, box.width, { size }, 2, size * 0.4)),
      high,
    ),
  );
  return pages.map((own) => [
    head.part,
    { ...textAt(box.x, box.y + head.height + belowHead, box.width, own), role: 'body' },
  ]);
}

/**
 * With the largest size that takes one page; where none does, with the smallest, on pages that are as full as one
 * another.
 */
function largest<Page>(sizes: readonly number[], room: number, lay: (size: number, room: number) => Page[]): Page[] {
  const fitting = sizes.find((size) => lay(size, room).length <= 1);
  if (fitting !== undefined) return lay(fitting, room);
  const smallest = Math.min(...sizes);
  let pages = lay(smallest, room);
  for (let less = room - step; less > 0; less -= step) {
    const tried = lay(smallest, less);
    if (tried.length > pages.length) break;
    pages = tried;
  }
  return pages;
}

const step = 10;

/** As many paragraphs on a page as fit. */
function inPages(paragraphs: readonly Paragraph[], room: number): Paragraph[][] {
  const pages: Paragraph[][] = [];
  for (const each of paragraphs) {
    const last = pages.at(-1);
    if (last && heightOf([...last, each]) <= room) last.push(each);
    else pages.push([each]);
  }
  return pages;
}

/** What a slide says, and below it what it shows where that is not the same. */
function heading(title: string, below: string | null, box: PageBox): { part: SlidePart; height: number } {
  const paragraphs = [
    paragraph(title, box.width, { size: sizes.message, weight: 700 }, 2),
    ...(below ? [oneLine(below, box.width, { size: sizes.title, quiet: true }, 2)] : []),
  ];
  const part = { ...textAt(box.x, box.y, box.width, paragraphs), role: 'title' } as const;
  return { part, height: part.height };
}

function footAt(foot: readonly Paragraph[], box: PageBox): SlidePart {
  const height = heightOf(foot);
  return { ...textAt(box.x, box.y + box.height - height, box.width, foot), role: 'foot' };
}

function textAt(x: number, y: number, width: number, paragraphs: readonly Paragraph[]): Omit<TextPart, 'role'> {
  return { kind: 'text', x, y, width, height: heightOf(paragraphs), align: 'left', paragraphs };
}
