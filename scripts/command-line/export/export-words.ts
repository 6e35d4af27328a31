import { readView } from '@/lib/api/view-query';
import { type ChartName, chartNames, isChartName } from '@/lib/charts/prepare';
import { type BriefingFormat, briefingFormats } from '@/lib/exports/export-briefing';
import { type Format, formatNames } from '@/lib/exports/formats';
import type { View } from '@/lib/turnaround/view';
import { readWords, required } from '../read-words';
import { WrongUse } from '../wrong-use';

export const factFormats = ['facts.csv', 'facts.xlsx', 'facts.json'] as const;
export type FactFormat = (typeof factFormats)[number];

/** What is wanted: a chart, the whole briefing, or the facts. */
export type Wanted =
  | { readonly kind: 'chart'; readonly chart: ChartName; readonly format: Format }
  | { readonly kind: 'briefing'; readonly format: BriefingFormat }
  | { readonly kind: 'facts'; readonly format: FactFormat };

/** What `npx turnaround export …` asks for. */
export type ExportWords = {
  readonly company: string;
  readonly wanted: Wanted;
  /** Null: the file's own name, in the folder where the command was called. `-` is standard output. */
  readonly out: string | null;
  readonly view: View;
  readonly force: boolean;
  readonly json: boolean;
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  company: text,
  format: text,
  out: text,
  chart: text,
  'as-known-on': text,
  numbers: text,
  basis: text,
  force: flag,
  json: flag,
} as const;

/** @param today nothing can be known on a later day @throws WrongUse */
export function readExportWords(words: readonly string[], today: string): ExportWords {
  const { values, positionals } = readWords('export', words, options);
  if (positionals[0])
    throw new WrongUse(
      `“${positionals[0]}” is too much. Write: npx turnaround export --company SLUG --format F --out FILE`,
    );
  const company = required('export', 'company', values.company, '--company SLUG --format pptx');
  const format = required('export', 'format', values.format, `--company ${company} --format pptx`);
  const view = readView({ asKnownOn: values['as-known-on'], numbers: values.numbers, basis: values.basis }, today);
  if (!view.ok) throw new WrongUse(view.detail.replace('asKnownOn', '--as-known-on'));
  if (values.out === '-' && values.json) throw new WrongUse('--json and --out - would both print. Leave one out.');
  const wanted = wantedOf(format, values.chart);
  return {
    company,
    wanted,
    out: values.out ?? null,
    view: view.value,
    force: values.force ?? false,
    json: values.json ?? false,
  };
}

function wantedOf(format: string, chart: string | undefined): Wanted {
  if (chart !== undefined) {
    const known = formatNames.find((name) => name === format);
    if (!isChartName(chart))
      throw new WrongUse(`There is no chart “${chart}”. Known are: ${chartNames.join(', ')}, and every metric.`);
    if (!known) throw new WrongUse(`A chart has no format “${format}”. Known are: ${formatNames.join(', ')}.`);
    return { kind: 'chart', chart, format: known };
  }
  const briefing = briefingFormats.find((name) => name === format);
  if (briefing) return { kind: 'briefing', format: briefing };
  const facts = factFormats.find((name) => name === format || name === `facts.${format}`);
  if (facts) return { kind: 'facts', format: facts };
  throw new WrongUse(
    `There is no format “${format}”. Known are: ${briefingFormats.join(', ')} for the briefing, ${factFormats.join(', ')} for the facts; with --chart NAME also ${formatNames.join(', ')}.`,
  );
}
