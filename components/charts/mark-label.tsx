import type { Palette } from './chart-palette';
import { round } from './layout/box';
import { leadingOf } from './layout/label-lines';
import type { PlacedLabel } from './layout/label-places';

type Props = { label: PlacedLabel; palette: Palette };

/** A label's lines of text, and the hairline to its mark when it stands off. */
export function MarkLabel({ label, palette }: Props) {
  const { box, anchor, lines, leader } = label;
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let y = box.y - 3.5;
  return (
    <>
      {leader && (
        <path d={`M${leader.x} ${leader.from}V${leader.to}`} stroke={palette.muted} strokeWidth={0.75} fill="none" />
      )}
      {lines.map((line, index) => {
        y += leadingOf(line);
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a label's lines have no other name
            key={index}
            x={round(x)}
            y={round(y)}
            fontSize={line.size}
            fontWeight={line.size === 14 && line.tone === 'ink' ? 600 : 400}
            fill={palette[line.tone]}
            textAnchor={anchor}
            stroke={palette.paper}
            strokeWidth={3}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {line.text}
          </text>
        );
      })}
    </>
  );
}
