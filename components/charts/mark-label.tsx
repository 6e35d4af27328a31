import type { Palette } from './chart-palette';
import type { MarkPlace } from './mark-shape';
import { labelSize, lineHeight, type PlacedLabel } from './place-labels';

/** A mark's label: the figure, and whose it is. A thin line leads to the mark when it had to make room. */
export function MarkLabel({ label, place, palette }: { label: PlacedLabel; place: MarkPlace; palette: Palette }) {
  const middle = label.x + label.width / 2;
  const isAbove = label.y < Math.min(place.zero, place.possible);
  const nearest = isAbove ? label.y + label.height : label.y - 2;
  return (
    <g>
      {label.moved && (
        <line
          x1={place.left + place.width / 2}
          x2={place.left + place.width / 2}
          y1={nearest + 2}
          y2={place.possible + (isAbove ? -2 : 2)}
          stroke={palette.muted}
          strokeWidth={1}
        />
      )}
      {label.lines.map((line, index) => (
        <text
          key={line}
          x={middle}
          y={label.y + lineHeight * index + labelSize - 1}
          textAnchor="middle"
          fontSize={index === 0 ? labelSize : 12}
          fontWeight={index === 0 ? 600 : 400}
          fill={index === 0 ? palette.ink : palette.muted}
          stroke={palette.paper}
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {line}
        </text>
      ))}
    </g>
  );
}
