import type { FileSize, Theme } from '@/components/charts/static/sizes';
import { layFile } from '@/components/slides/lay-file';
import type { ChartSpec } from '@/lib/charts/spec';
import { cleanText } from '@/lib/text/clean-text';
import type { CompanyCase } from '@/lib/turnaround/case';
import { chartCsv } from './chart-csv';
import { chartPdf, chartPng, chartSvg } from './draw';
import { writeDeck } from './pptx/write-deck';
import { chartWorkbook } from './workbook/company-workbook';

/** What a writer is given: the chart, how it shall look, and the facts it was made of. */
export type ChartToWrite = {
  readonly spec: ChartSpec;
  readonly known: CompanyCase;
  readonly size: FileSize;
  readonly theme: Theme;
  readonly scale: number;
};

/** Content types of files that hold more than one chart too. */
export const types = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

type Written = string | Uint8Array | Promise<string | Uint8Array>;

type Writer = { readonly type: string; readonly write: (chart: ChartToWrite) => Written };

/** Every format of a chart's file: its content type, and what writes it. */
export const formats = {
  svg: { type: 'image/svg+xml; charset=utf-8', write: ({ spec, size, theme }) => chartSvg(spec, size, theme) },
  png: { type: 'image/png', write: ({ spec, size, theme, scale }) => chartPng(spec, size, theme, scale) },
  pdf: { type: types.pdf, write: ({ spec, size, theme }) => chartPdf(spec, size, theme) },
  pptx: { type: types.pptx, write: ({ spec, size, theme }) => chartPptx(spec, size, theme) },
  xlsx: {
    type: types.xlsx,
    write: ({ spec, known }) => chartWorkbook(known, spec),
  },
  csv: { type: 'text/csv; charset=utf-8', write: ({ spec }) => chartCsv(spec) },
  json: { type: 'application/json; charset=utf-8', write: ({ spec }) => json(spec) },
} as const satisfies Readonly<Record<string, Writer>>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];

/** One slide with a native chart. */
function chartPptx(spec: ChartSpec, size: FileSize, theme: Theme): Promise<Uint8Array> {
  return writeDeck({ slides: [layFile(spec, size)], theme, title: spec.title.join(', ') });
}

function json(spec: ChartSpec): string {
  const clean = (_key: string, value: unknown) => (typeof value === 'string' ? cleanText(value) : value);
  return `${JSON.stringify(spec, clean, 2)}\n`;
}
