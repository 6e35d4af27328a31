import { type FileSize, fileSizes, type Theme } from '@/components/charts/static/sizes';
import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import { type ChartName, chartNames, isChartName } from '@/lib/charts/prepare';
import type { IsoDate } from '@/lib/turnaround/case';
import type { View } from '@/lib/turnaround/view';
import { type Format, formatNames } from './formats';

/** What an address of a chart's file asks for. */
export type FileRequest = {
  readonly chart: ChartName;
  readonly format: Format;
  readonly size: FileSize;
  readonly scale: number;
  readonly theme: Theme;
  readonly view: View;
};

type Refused = { readonly ok: false; readonly status: 400 | 404; readonly detail: string };

/** Reads `{chart}.{format}?size=&scale=&theme=&asKnownOn=&without=&numbers=`; a refusal says what is wrong and what there is. */
export function readFileRequest(
  file: string,
  search: URLSearchParams,
  today: IsoDate,
): { ok: true; value: FileRequest } | Refused {
  const [, chart = '', extension = ''] = /^([^.]*)\.([^.]*)$/.exec(file) ?? [];
  const format = formatNames.find((known) => known === extension);
  if (!isChartName(chart))
    return missing(
      `There is no chart "${shorten(chart || file)}". Known are: ${chartNames.join(', ')}, and every metric.`,
    );
  if (!format) return missing(`There is no format "${shorten(extension)}". Known are: ${formatNames.join(', ')}.`);
  const query = readQuery(search, ['size', 'scale', 'theme', ...viewNames]);
  if (!query.ok) return { ...query, status: 400 };
  const size = readWord('size', query.value.size ?? 'slide', Object.keys(fileSizes) as FileSize[]);
  const theme = readWord('theme', query.value.theme ?? 'light', ['light', 'dark'] as const);
  const scale = readWord('scale', query.value.scale ?? '1', ['1', '2', '3', '4'] as const);
  const view = readView(query.value, today);
  if (!size.ok) return { ...size, status: 400 };
  if (!theme.ok) return { ...theme, status: 400 };
  if (!scale.ok) return { ...scale, status: 400 };
  if (!view.ok) return { ...view, status: 400 };
  return {
    ok: true,
    value: {
      chart,
      format,
      size: size.value,
      theme: theme.value,
      scale: Number(scale.value),
      view: view.value,
    },
  };
}

function missing(detail: string): Refused {
  return { ok: false, status: 404, detail };
}

function readWord<Word extends string>(name: string, given: string, known: readonly Word[]): Query<Word> {
  const found = known.find((word) => word === given);
  return found
    ? { ok: true, value: found }
    : refuse(`"${shorten(given)}" is no ${name}. Known are: ${known.join(', ')}.`);
}
