import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import type { Margins } from './chart-margins';
import { textWidth } from './text-width';

export const nameSize = 13;
export const labelSize = 14;

/** How the rows of a chart share its drawing. */
export type RowFrame = {
  readonly margins: Margins;
  /** Of the names' column; the whole width where names stand above their bars. */
  readonly nameWidth: number;
  readonly stacked: boolean;
  readonly rowHeight: number;
};

type Size = { readonly width: number; readonly height: number };

const narrow = 480;
const nameShare = 0.36;
const gap = 12;
const beyond = 26;
const highest = 64;
const leastStacked = 56;
/** Semi-bold text is a little wider than it is measured. */
const bold = 1.06;

/** Names at the left, or above on a narrow drawing; room for every label beyond the longest bar. */
export function rowFrame(spec: RowChartSpec, { width, height }: Size): RowFrame {
  const stacked = width < narrow;
  const widestName = Math.max(0, ...spec.marks.map((mark) => widthOfName(mark)));
  const nameWidth = stacked ? width : Math.min(widestName, width * nameShare);
  const labels = spec.marks.map(({ label }) => Math.min(textWidth(label, labelSize) * bold, width * 0.4));
  const room = Math.max(0, ...labels) + beyond;
  const hangs = spec.marks.some((mark) => isNegative(mark));
  return {
    margins: { top: 1, bottom: 1, left: (stacked ? 1 : nameWidth + gap) + (hangs ? room : 0), right: room },
    nameWidth,
    stacked,
    rowHeight: Math.min(stacked ? leastStacked : highest, (height - 2) / Math.max(1, spec.marks.length)),
  };
}

/** What stands below a row's name. */
export function detailOf({ detail, conflict }: RowMark): string {
  return [detail, conflict ? 'sources differ' : null].filter(Boolean).join(', ');
}

function widthOfName(mark: RowMark): number {
  return Math.max(textWidth(mark.name, nameSize) * bold, textWidth(detailOf(mark), 12));
}

/** Whether a row goes from zero to the left: its label then stands there too. */
export function isNegative({ begins, certain, possible }: RowMark): boolean {
  return begins === 0 && Math.min(0, certain?.to ?? 0, possible?.to ?? 0) < 0;
}
