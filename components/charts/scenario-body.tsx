import type { Scenario } from '@/lib/turnaround/case';
import { type MarkSide, type Palette, sideColours } from './chart-palette';
import { hatchId } from './hatches';
import { type Box, inset } from './layout/box';

type Props = { body: Box; side: MarkSide; scenario: Scenario; palette: Palette; idPrefix: string };

/** What is certain, in the notation of its scenario: solid, hatched, outlined, or solid with a dotted edge. */
export function ScenarioBody({ body, side, scenario, palette, idPrefix }: Props) {
  const { solid } = sideColours(palette, side);
  if (scenario === 'forecast' || scenario === 'plan') {
    const fill = scenario === 'plan' ? palette.paper : `url(#${hatchId(idPrefix, side)})`;
    return <rect {...inset(body, 0.75)} fill={fill} stroke={solid} strokeWidth={1.5} />;
  }
  return (
    <>
      <rect {...body} fill={solid} />
      {scenario === 'claim' && (
        <rect
          {...inset(body, -3.25)}
          fill="none"
          stroke={solid}
          strokeWidth={1.75}
          strokeLinecap="round"
          strokeDasharray="0.01 3.6"
        />
      )}
    </>
  );
}

/** No value: an empty place, dotted. Never a bar, never a zero. */
export function MissingBody({ body, palette }: Pick<Props, 'body' | 'palette'>) {
  return <rect {...body} fill="none" stroke={palette.muted} strokeWidth={1.25} strokeDasharray="1.5 2" />;
}
