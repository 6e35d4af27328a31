import type { ChartSpec } from '@/lib/charts/spec';
import { companyAddress } from '@/lib/turnaround/address';

/** What a chart's file can look like, where it looks like anything. */
export type FileLook = { readonly size: string; readonly theme: 'light' | 'dark'; readonly scale: number };

type Kind = { readonly format: string; readonly name: string; readonly use: string; readonly isPicture: boolean };

/** The files of a chart, in the order in which people ask for them. */
export const chartFiles = [
  { format: 'pptx', name: 'PowerPoint', use: 'a slide with an editable chart', isPicture: true },
  { format: 'pdf', name: 'PDF', use: 'a page to print or attach', isPicture: true },
  { format: 'png', name: 'PNG', use: 'a picture', isPicture: true },
  { format: 'svg', name: 'SVG', use: 'a drawing, sharp at any size', isPicture: true },
  { format: 'xlsx', name: 'Excel', use: 'figures with their bounds and sources', isPicture: false },
  { format: 'csv', name: 'CSV', use: 'the same figures as plain rows', isPicture: false },
  { format: 'json', name: 'JSON', use: 'the chart’s specification', isPicture: false },
] as const satisfies readonly Kind[];

export type ChartFormat = (typeof chartFiles)[number]['format'];

/** `/companies/stability-ai/charts/debt.png?size=slide&scale=2`: one file of a chart, in the reader's view. */
export function chartFileAddress(spec: ChartSpec, format: ChartFormat, { size, theme, scale }: FileLook): string {
  const isPicture = chartFiles.some((kind) => kind.format === format && kind.isPicture);
  return companyAddress(spec, `charts/${spec.name}.${format}`, {
    size: isPicture ? size : null,
    theme: isPicture && theme === 'dark' ? theme : null,
    scale: format === 'png' ? String(scale) : null,
  });
}
