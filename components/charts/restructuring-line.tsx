import type { Palette } from './chart-palette';
import { round } from './layout/box';
import type { Header } from './layout/chart-margins';
import { cutText } from './layout/fit-text';
import { restructuringSize } from './layout/place-restructuring';

type Props = { x: number; label: string; header: Header; width: number; bottom: number; palette: Palette };

/** The day that parts before from after: a thin line of ink through the whole drawing, with its name at the top. */
export function RestructuringLine({ x, label, header, width, bottom, palette }: Props) {
  const top = header.flag === 0 ? 1 : 17;
  return (
    <g role="img" aria-label={`Restructuring: ${label}`}>
      <path d={`M${round(x)} ${top}V${round(bottom)}`} stroke={palette.ink} strokeWidth={1} fill="none" />
      {header.label && (
        <text
          x={round(header.label.x)}
          y={header.label.y}
          fontSize={restructuringSize}
          fontWeight={600}
          fill={palette.ink}
        >
          {cutText(label, restructuringSize, width)}
        </text>
      )}
    </g>
  );
}
