import type { Mark } from '@/lib/charts/spec';
import type { Palette } from './chart-palette';

/** Where a mark stands, in pixels: its column, and the heights of zero, the certain and the possible end. */
export type MarkPlace = {
  readonly left: number;
  readonly width: number;
  readonly zero: number;
  readonly certain: number;
  readonly possible: number;
};

type Props = { mark: Mark; place: MarkPlace; palette: Palette; idPrefix: string; active: boolean };

/** Solid is certain, tint is possible; a bracket closes a bound, an arrow goes on (charts.md, notation 2 and 3). */
export function MarkShape({ mark, place, palette, idPrefix, active }: Props) {
  const color = mark.side === 'after' ? palette.after : palette.before;
  const tint = mark.side === 'after' ? palette.afterTint : palette.beforeTint;
  if (mark.missing) return <Missing place={place} palette={palette} />;
  return (
    <g>
      {active && <Halo place={place} palette={palette} />}
      <Bar place={place} from={place.certain} to={place.possible} fill={tint} />
      <Certain mark={mark} place={place} color={color} palette={palette} idPrefix={idPrefix} />
      {mark.end === 'bracket' && <Bracket place={place} color={color} />}
      {mark.end === 'arrow' && <Arrow place={place} color={color} />}
    </g>
  );
}

function Certain({ mark, place, color, palette, idPrefix }: Omit<Props, 'active'> & { color: string }) {
  if (mark.certainTo === 0 && mark.end === 'none')
    return <Zero mark={mark} place={place} color={color} palette={palette} />;
  const looks = {
    actual: { fill: color },
    claim: { fill: color, stroke: palette.ink, strokeWidth: 1.5, strokeDasharray: '1.5 2.5' },
    forecast: { fill: `url(#${idPrefix}hatch-${mark.side})`, stroke: color, strokeWidth: 1.5 },
    plan: { fill: palette.paper, stroke: color, strokeWidth: 1.5 },
  } as const;
  return <Bar place={place} from={place.zero} to={place.certain} {...looks[mark.scenario]} />;
}

type BarProps = { place: MarkPlace; from: number; to: number } & React.SVGProps<SVGRectElement>;

function Bar({ place, from, to, ...looks }: BarProps) {
  const height = Math.abs(from - to);
  return height === 0 ? null : (
    <rect x={place.left} y={Math.min(from, to)} width={place.width} height={height} {...looks} />
  );
}

/** A value of nothing is a mark all the same. */
function Zero({ mark, place, color, palette }: { mark: Mark; place: MarkPlace; color: string; palette: Palette }) {
  const edge = mark.scenario === 'claim' ? { stroke: palette.ink, strokeWidth: 1.5, strokeDasharray: '1.5 2.5' } : {};
  return <rect x={place.left} y={place.zero - 3} width={place.width} height={6} fill={color} {...edge} />;
}

function Bracket({ place: { left, width, zero, possible }, color }: { place: MarkPlace; color: string }) {
  const inward = possible < zero ? 5 : -5;
  return (
    <path
      d={`M${left},${possible + inward}V${possible}H${left + width}V${possible + inward}`}
      fill="none"
      stroke={color}
      strokeWidth={2}
    />
  );
}

function Arrow({ place: { left, width, zero, possible }, color }: { place: MarkPlace; color: string }) {
  const outward = possible < zero ? -8 : 8;
  const middle = left + width / 2;
  const half = Math.min(width / 2, 8);
  return <path d={`M${middle - half},${possible}H${middle + half}L${middle},${possible + outward}Z`} fill={color} />;
}

function Missing({ place: { left, width, zero }, palette }: { place: MarkPlace; palette: Palette }) {
  return (
    <path
      d={`M${left},${zero}v-12h${width}v12`}
      fill="none"
      stroke={palette.muted}
      strokeWidth={1}
      strokeDasharray="1.5 3"
    />
  );
}

function Halo({ place: { left, width, zero, possible }, palette }: { place: MarkPlace; palette: Palette }) {
  const top = Math.min(zero, possible) - 3;
  const height = Math.max(Math.abs(zero - possible), 6) + 6;
  return (
    <rect x={left - 3} y={top} width={width + 6} height={height} fill="none" stroke={palette.ink} strokeWidth={2} />
  );
}
