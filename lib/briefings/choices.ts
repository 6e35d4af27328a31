import type { BriefingItem } from '@/lib/briefings/briefing';
import { citedSentences } from '@/lib/briefings/cited-sentences';
import { chartTitle, itemName } from '@/lib/briefings/item-name';
import { type ChartName, chartNames, prepareChart } from '@/lib/charts/prepare';
import type { CompanyCase } from '@/lib/turnaround/case';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { indicatorRows } from '@/lib/turnaround/indicators/all';
import type { IndicatorKey } from '@/lib/turnaround/indicators/indicator';

/** An item before it has a place in a briefing. */
export type NewItem = BriefingItem extends infer Item ? (Item extends unknown ? Omit<Item, 'id'> : never) : never;

export type Choice = { readonly title: string; readonly item: NewItem };

/** What can be added, and what cannot with one sentence why. */
export type ChoiceGroup = {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly absent: readonly { readonly title: string; readonly reason: string }[];
};

export type Choices = {
  readonly groups: readonly ChoiceGroup[];
  /** The indicators that have something to show. */
  readonly indicators: readonly { readonly key: IndicatorKey; readonly name: string }[];
};

const said = { message: '', notes: '' };

/** Everything that a briefing of this company can hold, in the view that it is known in. */
export function choicesFor(known: CompanyCase): Choices {
  const indicators = indicatorRows(known).map(({ definition: { key, name } }) => ({ key, name }));
  const named = chartNames.map((chart) => offered(chart, known));
  const own = new Set<string>([...chartNames, 'funding-round']);
  const metrics = metricKeys.filter((key) => !own.has(key)).map((key) => offered(key, known));
  const drawn = [...named, ...metrics].filter(({ reason }) => reason === null);
  return {
    groups: [
      wordsAndTables(known, indicators),
      group('Charts', named),
      group('Metrics over time', metrics),
      { name: 'A chart’s figures as a table', choices: drawn.map(({ chart }) => asTable(chart)), absent: [] },
    ],
    indicators,
  };
}

type Offered = { readonly chart: ChartName; readonly reason: string | null };

function offered(chart: ChartName, known: CompanyCase): Offered {
  const prepared = prepareChart(chart, known);
  return { chart, reason: prepared.ok ? null : prepared.reason };
}

function group(name: string, all: readonly Offered[]): ChoiceGroup {
  const choices = all.flatMap(({ chart, reason }) =>
    reason === null ? { title: chartTitle(chart), item: { kind: 'chart' as const, chart, ...said } } : [],
  );
  const absent = all.flatMap(({ chart, reason }) => (reason === null ? [] : { title: chartTitle(chart), reason }));
  return { name, choices, absent };
}

function asTable(chart: ChartName): Choice {
  return { title: chartTitle(chart), item: { kind: 'facts', chart, ...said } };
}

function wordsAndTables(known: CompanyCase, indicators: Choices['indicators']): ChoiceGroup {
  const keys = indicators.map(({ key }) => key);
  const { name } = known.company;
  const all: readonly [NewItem, boolean, string][] = [
    [{ kind: 'comparison', ...said }, known.restructurings.length > 0, `No restructuring of ${name} is known.`],
    [{ kind: 'indicators', keys, ...said }, keys.length > 0, `No indicator can be computed for ${name}.`],
    [{ kind: 'sentences', ...said }, citedSentences(known).length > 0, `The facts of ${name} support no sentence yet.`],
    [{ kind: 'events', ...said }, known.events.length > 0, `No event of ${name} is known.`],
  ];
  return {
    name: 'Words and tables',
    choices: all.flatMap(([item, has]) => (has ? { title: itemName(item), item } : [])),
    absent: all.flatMap(([item, has, reason]) => (has ? [] : { title: itemName(item), reason })),
  };
}
