import type { Palette } from './chart-palette';
import { round } from './layout/box';
import type { Header } from './layout/chart-margins';
import { eventRadius, eventRow, type PlacedEvent } from './layout/place-events';

type Props = { events: readonly PlacedEvent[]; header: Header; bottom: number; palette: Palette };

/** A faint hairline at each event's date, under the bars. */
export function EventLines({ events, header, bottom, palette }: Props) {
  return events.map(({ event, x, centre, row }) => {
    const from = circleY(header, row) + eventRadius;
    const bend = header.height + 4;
    return (
      <path
        key={event.number}
        d={`M${round(centre)} ${round(from)}L${round(x)} ${round(bend)}V${round(bottom)}`}
        stroke={palette.hairline}
        strokeWidth={1}
        fill="none"
      />
    );
  });
}

/** The events' numbers in circles above the drawing; their words stand in the notes. */
export function EventFlags({ events, header, palette }: Omit<Props, 'bottom'>) {
  return events.map(({ event, centre, row }) => (
    <g key={event.number} role="img" aria-label={`Event ${event.number}: ${event.title}, ${event.dateLabel}`}>
      <circle
        cx={round(centre)}
        cy={circleY(header, row)}
        r={eventRadius}
        fill={palette.paper}
        stroke={palette.muted}
        strokeWidth={1}
      />
      <text x={round(centre)} y={circleY(header, row) + 4.25} fontSize={12} fill={palette.ink} textAnchor="middle">
        {event.number}
      </text>
    </g>
  ));
}

function circleY(header: Header, row: number): number {
  return header.flag + row * eventRow + eventRow / 2;
}
