import { type Palette, sideColours } from './chart-palette';
import { arrowPath, bracketPath, stripBox } from './layout/bar-ends';
import { type Box, inset } from './layout/box';
import type { PlacedRow } from './layout/layout-rows';
import { missingWidth } from './layout/row-reach';
import { MissingBody, ScenarioBody } from './scenario-body';

type Props = { row: PlacedRow; palette: Palette; idPrefix: string };

/** A row's bar in the notation of its scenario: certain solid, possible tinted, closed by a bracket or an arrow. */
export function RowShape({ row, palette, idPrefix }: Props) {
  const { mark, strip, begins, certain, possible, outward } = row;
  if (mark.figure === null) {
    return <MissingBody body={stripBox(strip, begins, begins + missingWidth)} palette={palette} />;
  }
  const { solid, tint } = sideColours(palette, mark.side);
  const tip = (possible ?? certain)?.to ?? begins;
  const hasLength = certain !== null && certain.from !== certain.to;
  return (
    <>
      {possible &&
        (mark.kind === 'residual' ? (
          <OpenBody body={stripBox(strip, possible.from, possible.to)} fill={tint} palette={palette} />
        ) : (
          <rect {...stripBox(strip, possible.from, possible.to)} fill={tint} />
        ))}
      {(hasLength || !possible) && <CertainBody row={row} {...{ palette, idPrefix }} />}
      {mark.end === 'bracket' && (
        <path d={bracketPath(strip, tip, outward)} fill="none" stroke={solid} strokeWidth={2} />
      )}
      {mark.end === 'arrow' && <path d={arrowPath(strip, tip, outward)} fill={solid} />}
    </>
  );
}

/** A true zero is a thick stroke where it stands. */
function CertainBody({ row, palette, idPrefix }: Props) {
  const { mark, strip, begins, certain } = row;
  const span = certain && certain.from !== certain.to ? certain : { from: begins - 2, to: begins + 2 };
  const body = stripBox(strip, span.from, span.to);
  if (mark.kind === 'residual') return <OpenBody body={body} fill={palette.muted} isCertain palette={palette} />;
  return <ScenarioBody body={body} side={mark.side} scenario={mark.scenario} {...{ palette, idPrefix }} />;
}

/** What no movement explains is open: a dashed edge around its tint, darker where it is certain. */
function OpenBody({
  body,
  fill,
  isCertain = false,
  palette,
}: {
  body: Box;
  fill: string;
  isCertain?: boolean;
  palette: Palette;
}) {
  return (
    <rect
      {...inset(body, 0.5)}
      fill={fill}
      fillOpacity={isCertain ? 0.5 : undefined}
      stroke={palette.muted}
      strokeWidth={1}
      strokeDasharray="3 2"
    />
  );
}
