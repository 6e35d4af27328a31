import type { ReactNode } from 'react';
import { HowToRead } from '@/components/ui/how-to-read';
import { type HelpMark, readingHelp } from '@/lib/charts/reading-help';
import type { ChartSpec, RowMark } from '@/lib/charts/spec';
import { palettes } from './chart-palette';

/** What the marks of this chart mean, each beside a small drawing of it in the chart's colours. */
export function ReadingHelp({ spec, of }: { spec: ChartSpec; of: string }) {
  const items = readingHelp(spec).map(({ mark, side, lead, meaning }) => ({
    mark,
    lead,
    meaning,
    swatch: swatchOf(mark, side, spec.shape === 'time'),
    isWarning: mark === 'conflict',
  }));
  return <HowToRead items={items} of={of} />;
}

const { ink, paper, muted, hairline, before, after, beforeTint, afterTint } = palettes.page;

type Colours = { readonly solid: string; readonly tint: string };

const colours: Record<RowMark['side'], Colours> = {
  before: { solid: before, tint: beforeTint },
  after: { solid: after, tint: afterTint },
  change: { solid: muted, tint: beforeTint },
};

/** Bars lie in rows and stand over time. */
function swatchOf(mark: HelpMark, side: RowMark['side'], isUpright: boolean): ReactNode {
  const bar = bars[mark]?.(colours[side]);
  if (bar) return isUpright ? <g transform="rotate(-90 10 10)">{bar}</g> : bar;
  return signs[mark] ?? null;
}

const whole = { x: 1, y: 5, width: 18, height: 10 };
const inner = { x: 1.75, y: 5.75, width: 16.5, height: 8.5 };

/** Marks of values, as they lie in rows. */
const bars: Partial<Record<HelpMark, (colours: Colours) => ReactNode>> = {
  certain: ({ solid }) => <rect {...whole} fill={solid} />,
  bracket: ({ solid, tint }) => (
    <>
      <rect {...whole} width={17} fill={tint} />
      <path d="M14 3H18V17H14" fill="none" stroke={solid} strokeWidth={2} />
    </>
  ),
  arrow: ({ solid, tint }) => (
    <>
      <rect {...whole} width={10} fill={tint} />
      <path d="M12 3V17L20 10Z" fill={solid} />
    </>
  ),
  zero: ({ solid }) => (
    <>
      <path d="M3 0V20" stroke={muted} />
      <rect x={1} y={4} width={4} height={12} fill={solid} />
    </>
  ),
  forecast: ({ solid }) => (
    <>
      <rect {...inner} fill={paper} stroke={solid} strokeWidth={1.5} />
      <path d="M3 14L11 6M7.5 14L15.5 6M12 14L18 8" stroke={solid} strokeWidth={1.5} />
    </>
  ),
  claim: ({ solid }) => (
    <>
      <rect x={4} y={7} width={12} height={6} fill={solid} />
      <rect
        {...{ x: 1, y: 4, width: 18, height: 12, fill: 'none', stroke: solid, strokeWidth: 1.75 }}
        strokeLinecap="round"
        strokeDasharray="0.01 3.6"
      />
    </>
  ),
  plan: ({ solid }) => <rect {...inner} fill={paper} stroke={solid} strokeWidth={1.5} />,
  missing: () => <rect {...inner} fill="none" stroke={muted} strokeWidth={1.25} strokeDasharray="1.5 2" />,
  before: ({ solid }) => <rect {...whole} fill={solid} />,
  after: ({ solid }) => <rect {...whole} fill={solid} />,
  change: ({ solid }) => <rect {...whole} fill={solid} />,
  residual: ({ tint }) => <rect {...inner} fill={tint} stroke={muted} strokeDasharray="3 2" />,
};

/** Marks that lie the same way in every chart. */
const signs: Partial<Record<HelpMark, ReactNode>> = {
  gap: <path d="M0 10H20" stroke={muted} strokeWidth={1.25} strokeDasharray="1.5 3" />,
  line: <path d="M10 0V20" stroke={ink} />,
  reference: <path d="M0 10H20" stroke={muted} strokeWidth={0.75} />,
  connector: (
    <>
      <path d="M1 3H14M14 17H20" stroke={before} strokeWidth={6} />
      <path d="M14 0V20" stroke={muted} />
    </>
  ),
  event: (
    <>
      <circle cx={10} cy={10} r={9} fill={paper} stroke={muted} />
      <text x={10} y={14.25} fontSize={12} fill={ink} textAnchor="middle">
        1
      </text>
    </>
  ),
  span: (
    <>
      <rect x={0} y={7} width={20} height={6} fill={hairline} />
      <circle cx={10} cy={10} r={6} fill={paper} stroke={muted} />
    </>
  ),
};
