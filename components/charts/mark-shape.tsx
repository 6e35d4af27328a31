import { type Palette, sideColours } from './chart-palette';
import { arrowPath, bracketPath, type Strip, stripBox } from './layout/bar-ends';
import { type Bar, missingHeight } from './layout/place-bars';
import { MissingBody, ScenarioBody } from './scenario-body';

type Props = { bar: Bar; palette: Palette; idPrefix: string };

/** A bar in the notation of its scenario: certain solid, possible tinted, closed by a bracket or going on as an arrow. */
export function MarkShape({ bar, palette, idPrefix }: Props) {
  const { mark, zero, certain, possible, outward } = bar;
  const strip: Strip = { axis: 'y', start: bar.x, thickness: bar.width };
  if (mark.figure === null) {
    return <MissingBody body={stripBox(strip, zero, zero + outward * missingHeight)} palette={palette} />;
  }
  const { solid, tint } = sideColours(palette, mark.side);
  // A true zero is a thick stroke on the zero line.
  const body = certain === zero ? stripBox(strip, zero - 2, zero + 2) : stripBox(strip, zero, certain);
  return (
    <>
      {possible !== certain && <rect {...stripBox(strip, certain, possible)} fill={tint} />}
      {(certain !== zero || possible === zero) && (
        <ScenarioBody body={body} side={mark.side} scenario={mark.scenario} {...{ palette, idPrefix }} />
      )}
      {mark.end === 'bracket' && (
        <path d={bracketPath(strip, possible, outward)} fill="none" stroke={solid} strokeWidth={2} />
      )}
      {mark.end === 'arrow' && <path d={arrowPath(strip, possible, outward)} fill={solid} />}
    </>
  );
}
