import type { Palette } from './chart-palette';
import { hatchId } from './hatches';
import { round } from './layout/box';
import type { PlacedRow, Span } from './layout/layout-rows';

type Props = { row: PlacedRow; palette: Palette; idPrefix: string };

/** A row's bar in the notation of its scenario: certain solid, possible tinted, closed by a bracket or an arrow. */
export function RowShape({ row, palette, idPrefix }: Props) {
  const { mark, certain, possible } = row;
  if (mark.figure === null) return <Missing row={row} palette={palette} />;
  const colours = coloursOf(row, palette);
  return (
    <>
      {possible && <rect {...box(row, possible)} fill={colours.tint} {...open(row, palette)} />}
      {certain && <Certain row={row} span={certain} palette={palette} idPrefix={idPrefix} />}
      {!certain && !possible && (
        <rect {...box(row, { from: row.body.x - 1, to: row.body.x + 1 })} fill={colours.solid} />
      )}
      {possible && mark.end === 'bracket' && (
        <path d={bracket(row, possible)} fill="none" stroke={colours.solid} strokeWidth={2} />
      )}
      {possible && mark.end === 'arrow' && <path d={arrow(row, possible)} fill={colours.solid} />}
    </>
  );
}

function coloursOf({ mark }: PlacedRow, palette: Palette) {
  if (mark.side === 'after') return { solid: palette.after, tint: palette.afterTint };
  return mark.side === 'before'
    ? { solid: palette.before, tint: palette.beforeTint }
    : { solid: palette.muted, tint: palette.beforeTint };
}

/** What no movement explains is open: a dashed edge around its tint. */
function open({ mark }: PlacedRow, palette: Palette) {
  return mark.kind === 'residual' ? { stroke: palette.muted, strokeWidth: 1, strokeDasharray: '3 2' } : {};
}

function Certain({ row, span, palette, idPrefix }: Props & { span: Span }) {
  const { mark } = row;
  const { solid } = coloursOf(row, palette);
  const isZero = Math.abs(span.to - span.from) < 0.5;
  const body = isZero ? box(row, { from: span.from - 2, to: span.from + 2 }) : box(row, span);
  if (mark.scenario === 'forecast' || mark.scenario === 'plan') {
    const side = mark.side === 'after' ? 'after' : 'before';
    const fill = mark.scenario === 'plan' ? palette.paper : `url(#${hatchId(idPrefix, side)})`;
    return <rect {...inset(body, 0.75)} fill={fill} stroke={solid} strokeWidth={1.5} />;
  }
  return (
    <>
      <rect {...body} fill={solid} />
      {mark.scenario === 'claim' && (
        <rect
          {...inset(body, -3)}
          fill="none"
          stroke={solid}
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeDasharray="0.01 3.6"
        />
      )}
    </>
  );
}

/** No value: an empty place, dotted. Never a bar, never a zero. */
function Missing({ row, palette }: Omit<Props, 'idPrefix'>) {
  const body = box(row, { from: row.body.x, to: row.body.x + 12 });
  return <rect {...body} fill="none" stroke={palette.muted} strokeWidth={1.25} strokeDasharray="1.5 2" />;
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function box({ bar }: PlacedRow, { from, to }: Span): Rect {
  return {
    x: round(Math.min(from, to)),
    y: round(bar.y),
    width: round(Math.max(0.5, Math.abs(to - from))),
    height: round(bar.height),
  };
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return {
    x: round(x + by),
    y: round(y + by),
    width: round(Math.max(0.5, width - 2 * by)),
    height: round(Math.max(0.5, height - 2 * by)),
  };
}

function bracket({ bar }: PlacedRow, { from, to }: Span): string {
  const foot = round(to - Math.sign(to - from) * 5);
  return `M${foot} ${round(bar.y - 2)}H${round(to)}V${round(bar.y + bar.height + 2)}H${foot}`;
}

function arrow({ bar }: PlacedRow, { from, to }: Span): string {
  const towards = to >= from ? 1 : -1;
  const middle = bar.y + bar.height / 2;
  const half = Math.min(8, bar.height / 2);
  const foot = round(to + towards * 2);
  return `M${foot} ${round(middle - half)}V${round(middle + half)}L${round(to + towards * 11)} ${round(middle)}Z`;
}
