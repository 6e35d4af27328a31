import { usePlotArea, useXAxisScale } from 'recharts';
import type { ChartSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import type { Palette } from './chart-palette';
import { flagRadius, placeFlags } from './place-flags';
import { estimateWidth } from './text-width';

const labelY = 13;
const flagY = 33;
const size = 12;

/** The restructuring's date as a full line, and the events as numbered circles above the drawing. */
export function EventFlags({ spec, palette }: { spec: ChartSpec; palette: Palette }) {
  const area = usePlotArea();
  const x = useXAxisScale();
  if (!area || !x) return null;
  const at = (date: string) => x(dayNumber(date)) ?? area.x;
  const places = spec.events.map(({ on }) => at(on));
  const shown = placeFlags(places, area.x, area.x + area.width);
  return (
    <g>
      {spec.events.map((event, index) => (
        <path
          key={event.number}
          d={`M${shown[index]},${flagY + flagRadius}L${places[index]},${flagY + flagRadius + 10}V${area.y + area.height}`}
          fill="none"
          stroke={palette.hairline}
          strokeWidth={1}
        />
      ))}
      {spec.restructuring && (
        <RestructuringLine
          label={spec.restructuring.label}
          x={at(spec.restructuring.on)}
          area={area}
          palette={palette}
        />
      )}
      {spec.events.map((event, index) => (
        <g key={event.number} role="img" aria-label={`Event ${event.number}, ${event.dateLabel}: ${event.title}`}>
          <circle
            cx={shown[index]}
            cy={flagY}
            r={flagRadius}
            fill={palette.paper}
            stroke={palette.muted}
            strokeWidth={1}
          />
          <text
            x={shown[index]}
            y={flagY + 4.2}
            textAnchor="middle"
            fontSize={size}
            fontWeight={600}
            fill={palette.ink}
          >
            {event.number}
          </text>
        </g>
      ))}
    </g>
  );
}

type LineProps = {
  label: string;
  x: number;
  area: { x: number; y: number; width: number; height: number };
  palette: Palette;
};

function RestructuringLine({ label, x, area, palette }: LineProps) {
  const width = estimateWidth(label, size);
  const left = Math.min(Math.max(x - width / 2, area.x), area.x + area.width - width);
  return (
    <g>
      <line x1={x} x2={x} y1={labelY + 5} y2={area.y + area.height} stroke={palette.ink} strokeWidth={1.25} />
      <text x={left + width / 2} y={labelY} textAnchor="middle" fontSize={size} fontWeight={600} fill={palette.ink}>
        {label}
      </text>
    </g>
  );
}
