import type { Palette } from './chart-palette';
import { inset, round } from './layout/box';
import type { PlacedMark } from './layout/layout-timeline';

type Props = { item: PlacedMark; palette: Palette; isActive: boolean };

/** What ties an event to its date: the span it is known to, and a stem down to the lane's line. */
export function EventDate({ item, palette }: Omit<Props, 'isActive'>) {
  const { at, box, span, style } = item;
  const foot = box.y + box.height;
  return (
    <>
      {span && (
        <rect
          x={round(span.from)}
          y={round(at.y - 2.5)}
          width={round(span.to - span.from)}
          height={5}
          fill={palette.hairline}
        />
      )}
      {style === 'circle' && foot < at.y && (
        <path
          d={`M${round(box.x + box.width / 2)} ${round(foot)}L${round(at.x)} ${round(at.y)}`}
          stroke={palette.muted}
          strokeWidth={0.75}
          fill="none"
        />
      )}
    </>
  );
}

/** An event's number in a circle; the number alone, or a dot, where there is no room for it. */
export function EventShape({ item, palette, isActive }: Props) {
  const { mark, box, style } = item;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return (
    <>
      {style === 'dot' && <circle cx={round(x)} cy={round(y)} r={round(box.width / 2)} fill={palette.muted} />}
      {style === 'circle' && (
        <rect {...inset(box, 0)} rx={box.height / 2} fill={palette.paper} stroke={palette.muted} strokeWidth={1} />
      )}
      {style !== 'dot' && (
        <text
          x={round(x)}
          y={round(y + 4.25)}
          fontSize={12}
          fill={palette.ink}
          textAnchor="middle"
          {...(style === 'number' && { stroke: palette.paper, strokeWidth: 3, paintOrder: 'stroke' })}
        >
          {mark.number}
        </text>
      )}
      {isActive && (
        <rect {...inset(box, -3)} rx={box.height / 2 + 3} fill="none" stroke={palette.ink} strokeWidth={1.5} />
      )}
    </>
  );
}
