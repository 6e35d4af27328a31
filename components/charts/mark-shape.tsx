import type { Palette } from './chart-palette';
import { hatchId } from './hatches';
import { round } from './layout/box';
import { type Bar, missingHeight } from './layout/place-bars';

type Props = { bar: Bar; palette: Palette; idPrefix: string };

/** A bar in the notation of its scenario: certain solid, possible tinted, closed by a bracket or going on as an arrow. */
export function MarkShape({ bar, palette, idPrefix }: Props) {
  const { mark } = bar;
  if (mark.figure === null) return <MissingShape bar={bar} palette={palette} />;
  const tint = mark.side === 'before' ? palette.beforeTint : palette.afterTint;
  const colour = palette[mark.side];
  return (
    <>
      {bar.possible !== bar.certain && <rect {...between(bar, bar.certain, bar.possible)} fill={tint} />}
      {(bar.certain !== bar.zero || bar.possible === bar.zero) && (
        <CertainShape bar={bar} palette={palette} idPrefix={idPrefix} />
      )}
      {mark.end === 'bracket' && <path d={bracket(bar)} fill="none" stroke={colour} strokeWidth={2} />}
      {mark.end === 'arrow' && <path d={arrow(bar)} fill={colour} />}
    </>
  );
}

/** Solid, hatched, outlined, or solid with a dotted edge. A true zero is a thick stroke on the zero line. */
function CertainShape({ bar, palette, idPrefix }: Props) {
  const colour = palette[bar.mark.side];
  const body = bar.certain === bar.zero ? onZero(bar) : between(bar, bar.zero, bar.certain);
  if (bar.mark.scenario === 'forecast' || bar.mark.scenario === 'plan') {
    const fill = bar.mark.scenario === 'plan' ? palette.paper : `url(#${hatchId(idPrefix, bar.mark.side)})`;
    return <rect {...inset(body, 0.75)} fill={fill} stroke={colour} strokeWidth={1.5} />;
  }
  return (
    <>
      <rect {...body} fill={colour} />
      {bar.mark.scenario === 'claim' && (
        <rect
          {...inset(body, -3.25)}
          fill="none"
          stroke={colour}
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeDasharray="0.01 3.6"
        />
      )}
    </>
  );
}

/** No value: an empty place, dotted. Never a bar, never a zero. */
function MissingShape({ bar, palette }: Omit<Props, 'idPrefix'>) {
  const body = between(bar, bar.zero, bar.zero + bar.outward * missingHeight);
  return <rect {...body} fill="none" stroke={palette.muted} strokeWidth={1.25} strokeDasharray="1.5 2" />;
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function between({ x, width }: Bar, from: number, to: number): Rect {
  return { x: round(x), y: round(Math.min(from, to)), width: round(width), height: round(Math.abs(to - from)) };
}

function onZero({ x, width, zero }: Bar): Rect {
  return { x: round(x), y: round(zero - 2), width: round(width), height: 4 };
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return {
    x: round(x + by),
    y: round(y + by),
    width: round(Math.max(0.5, width - 2 * by)),
    height: round(Math.max(0.5, height - 2 * by)),
  };
}

function bracket({ x, width, possible, outward }: Bar): string {
  const foot = round(possible - outward * 5);
  return `M${round(x - 2)} ${foot}V${round(possible)}H${round(x + width + 2)}V${foot}`;
}

function arrow({ x, width, possible, outward }: Bar): string {
  const middle = x + width / 2;
  const half = Math.min(9, width / 2);
  const foot = round(possible + outward * 3);
  return `M${round(middle - half)} ${foot}H${round(middle + half)}L${round(middle)} ${round(possible + outward * 12)}Z`;
}
