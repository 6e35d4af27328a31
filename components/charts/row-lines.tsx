import type { Palette } from './chart-palette';
import { round } from './layout/box';
import type { RowLayout, Upright } from './layout/layout-rows';

type Props = { layout: RowLayout; palette: Palette };

/** Under the bars: the line of zero, a rule above each total, and the connectors from step to step. */
export function RowLines({ layout, palette }: Props) {
  return (
    <>
      {layout.rows.map(({ mark, box, hasRule }) =>
        hasRule ? (
          <path
            key={mark.id}
            d={`M${round(box.x)} ${round(box.y)}h${round(box.width)}`}
            stroke={palette.hairline}
            strokeWidth={1}
            fill="none"
          />
        ) : null,
      )}
      {layout.zeros.map((line) => (
        <Line key={`${line.x} ${line.from}`} {...line} stroke={palette.muted} />
      ))}
      {layout.rows.flatMap(({ mark, connectors }) =>
        connectors.map((line) => <Line key={`${mark.id} ${line.from}`} {...line} stroke={palette.muted} />),
      )}
    </>
  );
}

function Line({ x, from, to, stroke }: Upright & { stroke: string }) {
  return <path d={`M${round(x)} ${round(from)}V${round(to)}`} stroke={stroke} strokeWidth={1} fill="none" />;
}
