import type { Palette } from './chart-palette';
import { round } from './layout/box';

type Props = {
  value: number;
  label: string;
  toY: (value: number) => number | undefined;
  width: number;
  palette: Palette;
};

/** A level to read the bars against: a thin line across, behind them. A footnote names it. */
export function ReferenceLevel({ value, label, toY, width, palette }: Props) {
  return (
    <g role="img" aria-label={label}>
      <path d={`M0 ${round(toY(value) ?? 0)}H${width}`} stroke={palette.muted} strokeWidth={0.75} fill="none" />
    </g>
  );
}
