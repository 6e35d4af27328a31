import type { Palette } from './chart-palette';
import { type Box, round } from './layout/box';
import { type Layout, tipOf } from './layout/layout-chart';
import type { Bar } from './layout/place-bars';
import { splitPlain } from './layout/plain-bars';
import { answersTo, type MarkHandlers } from './mark-handlers';
import { MarkLabel } from './mark-label';
import { MarkShape } from './mark-shape';
import { PlainBars } from './plain-bars';

type Props = { layout: Layout; palette: Palette; idPrefix: string; handlers: MarkHandlers | undefined };

/** Every mark with its label, named for a screen reader; in the page each can be pointed at and reached by keyboard. */
export function ChartMarks({ layout, palette, idPrefix, handlers }: Props) {
  const { plain, own } = splitPlain(handlers ? [] : layout.bars, (id) => layout.labels.has(id));
  return (
    <>
      <PlainBars bars={plain} palette={palette} />
      <OwnMarks bars={handlers ? layout.bars : own} {...{ layout, palette, idPrefix, handlers }} />
    </>
  );
}

function OwnMarks({ bars, layout, palette, idPrefix, handlers }: Props & { bars: readonly Bar[] }) {
  return bars.map((bar) => {
    const { id, spoken } = bar.mark;
    const label = layout.labels.get(id);
    return (
      <g key={id} data-mark={id} role="img" aria-label={spoken} {...(handlers && answersTo(handlers, id))}>
        {handlers && <rect {...target(bar)} fill="transparent" />}
        <MarkShape bar={bar} palette={palette} idPrefix={idPrefix} />
        {label && <MarkLabel label={label} palette={palette} />}
        {handlers?.active === id && <rect {...grown(bodyOf(bar))} fill="none" stroke={palette.ink} strokeWidth={1.5} />}
      </g>
    );
  });
}

const smallestTarget = 24;

/** What a finger can hit: at least 24 by 24. */
function target(bar: Bar): Box {
  const body = bodyOf(bar);
  const [across, along] = [Math.max(0, smallestTarget - body.width) / 2, Math.max(0, smallestTarget - body.height) / 2];
  return { x: body.x - across, y: body.y - along, width: body.width + 2 * across, height: body.height + 2 * along };
}

function bodyOf(bar: Bar): Box {
  const tip = tipOf(bar);
  return {
    x: round(bar.x),
    y: round(Math.min(tip, bar.zero)),
    width: round(bar.width),
    height: round(Math.abs(tip - bar.zero)),
  };
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
}
