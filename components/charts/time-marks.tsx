import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartSpec, Mark } from '@/lib/charts/spec';
import { addDays, dayNumber, middle } from '@/lib/turnaround/period';
import type { Palette } from './chart-palette';
import type { MarkHandlers } from './mark-handlers';
import { MarkLabel } from './mark-label';
import { type MarkPlace, MarkShape } from './mark-shape';
import { type Box, placeLabels } from './place-labels';

type Props = { spec: ChartSpec; palette: Palette; idPrefix: string; handlers?: MarkHandlers | undefined };

const instantWidth = 14;
const leastWidth = 8;

/** Every mark with its label, on the scales that Recharts made. */
export function TimeMarks({ spec, palette, idPrefix, handlers }: Props) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!area || !x || !y) return null;
  const at = (date: string) => x(dayNumber(date)) ?? area.x;
  const up = (value: number) => y(value) ?? area.y;
  const places = spec.marks.map((mark) => placeOf(mark, at, up));
  const labels = placeLabels(
    spec.marks.map((mark, index) => wishOf(mark, places[index] as MarkPlace)),
    places.map(boxOf),
    area,
    spec.restructuring ? [{ x: at(spec.restructuring.on) - 3, y: area.y, width: 6, height: area.height }] : [],
  );
  return spec.marks.map((mark, index) => {
    const place = places[index] as MarkPlace;
    const label = labels[index];
    return (
      <g
        key={mark.factId}
        data-fact={mark.factId}
        role="img"
        aria-label={mark.spoken}
        {...(handlers && answers(handlers, mark.factId))}
      >
        <MarkShape
          mark={mark}
          place={place}
          palette={palette}
          idPrefix={idPrefix}
          active={handlers?.active === mark.factId}
        />
        {label && <MarkLabel label={label} place={place} palette={palette} />}
      </g>
    );
  });
}

function placeOf(mark: Mark, at: (date: string) => number, up: (value: number) => number): MarkPlace {
  const vertical = { zero: up(0), certain: up(mark.certainTo), possible: up(mark.possibleTo) };
  if (mark.period.type === 'instant') {
    return { left: at(middle(mark.period)) - instantWidth / 2, width: instantWidth, ...vertical };
  }
  const left = at(mark.period.start) + 1;
  return { left, width: Math.max(at(addDays(mark.period.end, 1)) - left - 1, leastWidth), ...vertical };
}

function boxOf({ left, width, zero, possible }: MarkPlace): Box {
  return { x: left, y: Math.min(zero, possible), width, height: Math.abs(zero - possible) };
}

function wishOf(mark: Mark, { left, width, zero, possible }: MarkPlace) {
  const direction = possible > zero ? ('down' as const) : ('up' as const);
  const beyond = mark.missing ? 12 : mark.end === 'arrow' ? 9 : 2;
  return {
    x: left + width / 2,
    y: direction === 'up' ? possible - beyond : possible + beyond,
    direction,
    lines: linesOf(mark),
  };
}

/** Value, then whose, then the scenario where it is no actual. */
function linesOf(mark: Mark): string[] {
  return [
    mark.label,
    ...(mark.member ? inTwoLines(mark.member) : []),
    ...(mark.scenario === 'actual' ? [] : [mark.scenario]),
  ];
}

const lineLength = 17;

/** A name in at most two short lines, cut with an ellipsis where it is longer. */
function inTwoLines(name: string): string[] {
  if (name.length <= lineLength) return [name];
  const space = name.lastIndexOf(' ', lineLength);
  const end = space > 0 ? space : lineLength;
  const rest = name.slice(end).trim();
  return [name.slice(0, end).trim(), rest.length > lineLength ? `${rest.slice(0, lineLength - 1).trimEnd()}…` : rest];
}

function answers(handlers: MarkHandlers, factId: string) {
  return {
    tabIndex: handlers.reachable === factId ? 0 : -1,
    onPointerEnter: () => handlers.onActive(factId),
    onPointerLeave: () => handlers.onActive(null),
    onFocus: () => handlers.onActive(factId),
    onBlur: () => handlers.onActive(null),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape'].includes(event.key)) return;
      event.preventDefault();
      handlers.onKey(event.key, event.currentTarget);
    },
  };
}
