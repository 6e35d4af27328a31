import { pointsAUnit } from '@/lib/briefings/page-sizes';
import { chartSource } from '@/lib/charts/sources';
import type { ChartSpec } from '@/lib/charts/spec';
import { type ArchiveFile, archive } from './archive';
import type { Briefed } from './briefed';
import { slideSvg, svgsToPdf } from './draw';
import { type ChartToWrite, formatNames, formats, types } from './formats';
import type { MadeFile, Progress } from './jobs';
import { writeDeck } from './pptx/write-deck';
import { companyWorkbook } from './workbook/company-workbook';

export const briefingFormats = ['pptx', 'pdf', 'xlsx', 'zip'] as const;
export type BriefingFormat = (typeof briefingFormats)[number];

export function isBriefingFormat(word: string | undefined): word is BriefingFormat {
  return briefingFormats.some((known) => known === word);
}

type Tell = (progress: Progress) => void;

/** A step is a slide; of an archive, a slide of each document and a file of each chart. */
export function stepsOf(format: BriefingFormat, { slides, deck }: Briefed): number {
  if (format === 'xlsx') return 1;
  return format === 'zip' ? 2 * slides.length + 1 + chartsOf(deck).length * formatNames.length : slides.length;
}

/**
 * A briefing as one file. It tells of each step, and stops between two when the signal says so.
 * @throws the signal's reason
 */
export async function exportBriefing(
  format: BriefingFormat,
  briefed: Briefed,
  tell: Tell,
  signal: AbortSignal,
): Promise<MadeFile> {
  const total = stepsOf(format, briefed);
  let done = 0;
  const step = () => {
    signal.throwIfAborted();
    done += 1;
    tell({ done, total });
  };
  const bytes = await writers[format](briefed, step, signal);
  return { name: `${briefed.known.company.slug}-briefing.${format}`, type: types[format], bytes };
}

type Write = (briefed: Briefed, step: () => void, signal: AbortSignal) => Promise<Uint8Array>;

const writers: Record<BriefingFormat, Write> = { pptx: deckPptx, pdf: deckPdf, xlsx: workbook, zip: everything };

function deckPptx({ slides, deck }: Briefed, step: () => void, signal: AbortSignal): Promise<Uint8Array> {
  return writeDeck({ slides, theme: deck.theme, title: deck.title }, { onSlide: step, signal });
}

async function deckPdf({ slides, deck }: Briefed, step: () => void): Promise<Uint8Array> {
  const pages = [];
  for (const { itemId: _, ...slide } of slides) {
    const svg = await slideSvg(slide, deck.theme);
    const [width, height] = [slide.width * pointsAUnit, slide.height * pointsAUnit];
    pages.push({ svg, width, height, title: slide.title });
    step();
  }
  return svgsToPdf(pages, { title: deck.title, author: deck.company.name, outline: true });
}

async function workbook({ known, deck }: Briefed, step: () => void): Promise<Uint8Array> {
  const bytes = await companyWorkbook(known, chartsOf(deck));
  step();
  return bytes;
}

/** Deck, document, workbook, and each chart in every format. */
async function everything(briefed: Briefed, step: () => void, signal: AbortSignal): Promise<Uint8Array> {
  const { known, deck } = briefed;
  const named = (format: string) => `${known.company.slug}-briefing.${format}`;
  const files: ArchiveFile[] = [
    { name: named('pptx'), about: 'The briefing as slides', bytes: await deckPptx(briefed, step, signal) },
    { name: named('pdf'), about: 'The briefing as a document', bytes: await deckPdf(briefed, step) },
    { name: named('xlsx'), about: 'Facts, sources, restatements and charts', bytes: await workbook(briefed, step) },
  ];
  for (const spec of chartsOf(deck)) {
    for (const format of formatNames) {
      const chart: ChartToWrite = { spec, known, size: 'slide', theme: deck.theme, scale: 2 };
      const written = await formats[format].write(chart);
      const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
      files.push({ name: `charts/${spec.name}.${format}`, about: spec.title.join(', '), bytes });
      step();
    }
  }
  const { asKnownOn, without, company } = deck;
  return archive(files, { company, asKnownOn, without, sources: known.sources.map(chartSource) });
}

/** The charts of a deck, each once. */
function chartsOf({ slides }: Briefed['deck']): ChartSpec[] {
  const specs = slides.flatMap((slide) => (slide.kind === 'chart' ? slide.spec : []));
  return specs.filter(({ name }, index) => specs.findIndex((other) => other.name === name) === index);
}
