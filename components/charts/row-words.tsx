import type { Palette } from './chart-palette';
import { round } from './layout/box';
import type { PlacedRow } from './layout/layout-rows';

/** A row's name with what is small below or after it, and the value at the end of its bar. */
export function RowWords({ row, palette }: { row: PlacedRow; palette: Palette }) {
  const { words, label, mark } = row;
  const isTotal = mark.kind === 'total' || mark.kind === 'subtotal';
  return (
    <>
      {words.map(({ text, x, y, size, tone }) => (
        <text
          key={`${x} ${y}`}
          x={round(x)}
          y={round(y)}
          fontSize={size}
          fontWeight={isTotal && tone === 'ink' ? 600 : 400}
          fill={palette[tone]}
        >
          {text}
        </text>
      ))}
      <text
        x={round(label.x)}
        y={round(label.y)}
        fontSize={label.size}
        fontWeight={mark.figure ? 600 : 400}
        fill={mark.figure ? palette.ink : palette.muted}
        textAnchor={label.anchor}
        stroke={palette.paper}
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {label.text}
      </text>
    </>
  );
}
