import fc from 'fast-check';
import { dayCell, type SheetCell, type WrittenSheet } from './written-workbook';

/** One way to lay out the known table below. */
export type Layout = {
  readonly titles: readonly string[];
  /** Where scale and currency stand. */
  readonly sign: 'title' | 'corner' | 'labels' | 'sheet' | 'unit column';
  readonly scale: keyof typeof scales;
  readonly down: 'metrics' | 'periods';
  readonly heads: keyof typeof headForms;
  readonly hasBlankRow: boolean;
  readonly headings: boolean;
  readonly hasTotalColumn: boolean;
  readonly hasPercentRow: boolean;
  readonly hasRemark: boolean;
  readonly negative: 'brackets' | 'minus' | 'positive costs';
  readonly parts: 'dash' | 'colon' | 'words' | 'heading' | 'none';
  readonly numbers: 'en' | 'de' | 'plain';
  readonly delimiter: ',' | ';' | '\t';
  readonly hasBudget: boolean;
};

const quarters = [
  '2024-01-01..2024-03-31',
  '2024-04-01..2024-06-30',
  '2024-07-01..2024-09-30',
  '2024-10-01..2024-12-31',
];
const ends = quarters.map((quarter) => quarter.slice(12));

/** In units; costs as positive amounts. */
const table = [
  { key: 'revenue', label: 'Revenue', values: [4_100_000, 5_200_000, 6_050_000, 7_900_000], is: 'flow' },
  { key: 'cost-of-sales', label: 'Cost of sales', values: [2_000_000, 2_150_000, 2_200_000, 2_300_000], is: 'cost' },
  { key: 'personnel-cost', label: 'Personnel costs', values: [1_500_000, 1_450_000, 900_000, 850_000], is: 'cost' },
  { key: 'net-income', label: 'Net income', values: [-30_500_000, -21_000_000, -9_000_000, 400_000], is: 'flow' },
  { key: 'cash', label: 'Cash', values: [19_000_000, 12_250_000, 8_000_000, 8_500_000], is: 'stock' },
] as const;
const people = [
  { name: 'Sales', values: [84, 80, 56, 58] },
  { name: 'Operations', values: [212, 204, 153, 155] },
] as const;

const scales = {
  units: { power: 1, signs: ['GBP in units', '£ (whole pounds)'] },
  thousands: { power: 1_000, signs: ['£000', "£'000", 'GBP thousands', '(in thousands of pounds)', '£k'] },
  millions: { power: 1_000_000, signs: ['£m', 'GBP m', 'GBPm', '(in millions of pounds)', '£ million'] },
} as const;

const headForms = {
  'Q1 2024': ['Q1 2024', 'Q2 2024', 'Q3 2024', 'Q4 2024'],
  '1Q24': ['1Q24', '2Q24', '3Q24', '4Q24'],
  '2024-Q1': ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'],
  'Q1 FY24': ['Q1 FY24', 'Q2 FY24', 'Q3 FY24', 'Q4 FY24'],
  'quarter ends': ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
  'Mar-24': ['Mar-24', 'Jun-24', 'Sep-24', 'Dec-24'],
} as const;

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  titles: fc.subarray(['Harbour Foods Ltd', 'Management accounts', 'Unaudited, prepared 3 February 2025', 'Page 1']),
  sign: fc.constantFrom('title', 'corner', 'labels', 'sheet', 'unit column'),
  scale: fc.constantFrom('units', 'thousands', 'millions'),
  down: fc.constantFrom('metrics', 'metrics', 'metrics', 'periods'),
  heads: fc.constantFrom(...(Object.keys(headForms) as (keyof typeof headForms)[])),
  hasBlankRow: fc.boolean(),
  headings: fc.boolean(),
  hasTotalColumn: fc.boolean(),
  hasPercentRow: fc.boolean(),
  hasRemark: fc.boolean(),
  negative: fc.constantFrom('brackets', 'minus', 'positive costs'),
  parts: fc.constantFrom('dash', 'colon', 'words', 'heading', 'none'),
  numbers: fc.constantFrom('en', 'de', 'plain'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  hasBudget: fc.boolean(),
});

/** The facts that a layout holds, each in a line. */
export function factsOf({ parts, hasBudget }: Layout): string[] {
  const money = table.flatMap(({ key, values, is }) =>
    values.map((value, at) => {
      const period = is === 'stock' ? `${ends[at]}..${ends[at]}` : quarters[at];
      return `${key} ${period} ${value}..${value} GBP actual`;
    }),
  );
  const plan = hasBudget
    ? quarters.map((quarter, at) => `revenue ${quarter} ${budget[at]}..${budget[at]} GBP plan`)
    : [];
  return [...money, ...plan, ...(parts === 'none' ? [] : headcounts())];
}

const budget = [4_500_000, 5_500_000, 6_500_000, 8_000_000];

function headcounts(): string[] {
  return people.flatMap(({ name, values }) =>
    values.map(
      (value, at) => `headcount department: ${name} ${ends[at]}..${ends[at]} ${value}..${value} people actual`,
    ),
  );
}

type Row = readonly (string | number | null)[];
type Sheet = Omit<WrittenSheet, 'rows'> & { readonly rows: Row[] };

/** The layout as sheets: cells of text for a CSV file, or numbers and dates for a workbook. */
export function sheetsOf(layout: Layout, as: 'text'): Sheet[];
export function sheetsOf(layout: Layout, as: 'workbook'): WrittenSheet[];
export function sheetsOf(layout: Layout, as: 'text' | 'workbook'): Sheet[] | WrittenSheet[] {
  const write =
    as === 'text' ? (value: number, isMoney: boolean) => textOf(value, isMoney, layout) : (value: number) => value;
  // A text file has no sheet whose name could say it.
  const sign = as === 'text' && layout.sign === 'sheet' ? 'corner' : signPlace(layout);
  const { signs, power } = scales[layout.scale];
  const said = signs[layout.titles.length % signs.length] ?? signs[0];
  const lines = linesOf(layout, power, write);
  const heads: SheetCell[] = headForms[layout.heads].map((head) =>
    as === 'workbook' && layout.heads === 'quarter ends' ? dayCell(head, 'mmm-yy') : head,
  );
  const titled = [...layout.titles, ...(sign === 'title' ? [said] : [])].map((title): SheetCell[] => [title]);
  const body =
    layout.down === 'metrics' ? across(layout, lines, heads, sign, said) : down(layout, lines, heads, sign, said);
  const rows = [...titled, ...(titled.length > 0 && layout.hasBlankRow ? [[null]] : []), ...body];
  const sheets = [{ name: sign === 'sheet' ? `P&L ${said.replaceAll(/[()'/]/g, '')}` : 'P&L', rows }];
  if (!layout.hasBudget) return sheets as Sheet[];
  const plan: SheetCell[][] = [
    [said, ...heads],
    ['Revenue', ...budget.map((value) => write(value / power, true))],
  ];
  return [...sheets, { name: 'Budget', rows: plan }] as WrittenSheet[];
}

/** With periods down there is no column of units beside the labels, and no label beside people that money would not name. */
function signPlace({ sign, down }: Layout): Layout['sign'] {
  return down === 'periods' && sign === 'unit column' ? 'labels' : sign;
}

type Line = {
  readonly label: string;
  readonly unit: 'money' | 'people' | null;
  readonly cells: readonly SheetCell[];
  readonly total: SheetCell;
};

function linesOf(layout: Layout, power: number, write: (value: number, isMoney: boolean) => SheetCell): Line[] {
  const turns = layout.negative !== 'positive costs';
  const money = table.map(({ label, values, is }): Line => {
    const signed = values.map((value) => (is === 'cost' && turns ? -value : value) / power);
    const sum = is === 'stock' ? (signed.at(-1) ?? 0) : signed.reduce((total, value) => total + value, 0);
    return { label, unit: 'money', cells: signed.map((value) => write(value, true)), total: write(sum, true) };
  });
  const staff =
    layout.parts === 'none'
      ? []
      : people.map(
          ({ name, values }): Line => ({
            label: labelOf(name, layout),
            unit: 'people',
            cells: values.map((value) => write(value, false)),
            total: write(values.at(-1) ?? 0, false),
          }),
        );
  return [...money, ...staff];
}

function labelOf(name: string, { parts, down }: Layout): string {
  if (parts === 'words') return `${name} headcount`;
  if (parts === 'heading' && down === 'metrics') return name;
  return parts === 'colon' ? `Headcount: ${name}` : `Headcount – ${name}`;
}

function across(
  layout: Layout,
  lines: readonly Line[],
  heads: readonly SheetCell[],
  sign: Layout['sign'],
  said: string,
): SheetCell[][] {
  const hasUnits = sign === 'unit column';
  const corner = sign === 'corner' ? said : layout.headings ? null : 'Item';
  const top: SheetCell[] = [
    corner,
    ...(hasUnits ? ['Unit'] : []),
    ...heads,
    ...(layout.hasTotalColumn ? ['FY24'] : []),
  ];
  const rows: SheetCell[][] = [];
  for (const { label, unit, cells, total } of lines) {
    if (layout.headings && label === 'Revenue') rows.push(['Income statement']);
    if (layout.headings && label === 'Cash') rows.push([null], ['Balance sheet']);
    if (unit === 'people' && !rows.some(([first]) => first === 'Headcount') && layout.parts === 'heading')
      rows.push([null], ['Headcount']);
    const shown = sign === 'labels' && unit === 'money' ? `${label} (${said.replaceAll(/[()]/g, '')})` : label;
    rows.push([
      shown,
      ...(hasUnits ? [unit === 'money' ? said : '#'] : []),
      ...cells,
      ...(layout.hasTotalColumn ? [total] : []),
    ]);
    if (layout.hasPercentRow && label === 'Cost of sales')
      rows.push([
        'Cost of sales % of revenue',
        ...(hasUnits ? ['%'] : []),
        ...['48.8%', '41.3%', '36.4%', '29.1%'].map((share) =>
          layout.numbers === 'de' ? share.replace('.', ',') : share,
        ),
      ]);
  }
  if (layout.hasRemark) rows.push([null], ['Note: all figures are unaudited']);
  return [top, ...rows];
}

function down(
  _layout: Layout,
  lines: readonly Line[],
  heads: readonly SheetCell[],
  sign: Layout['sign'],
  said: string,
): SheetCell[][] {
  const labels = lines.map(({ label, unit }) =>
    sign === 'labels' && unit === 'money' ? `${label} (${said.replaceAll(/[()]/g, '')})` : label,
  );
  const top: SheetCell[] = [sign === 'corner' ? said : 'Period', ...labels];
  return [top, ...heads.map((head, at): SheetCell[] => [head, ...lines.map(({ cells }) => cells[at] ?? null)])];
}

/** A number as its file writes it: 4,100 or 4.100, (2,000) or -2,000. */
function textOf(value: number, isMoney: boolean, { numbers, negative }: Layout): string {
  const [whole = '', fraction = ''] = String(Math.abs(value)).split('.');
  const group = numbers === 'plain' ? '' : numbers === 'en' ? ',' : '.';
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  const text = fraction === '' ? grouped : `${grouped}${numbers === 'de' ? ',' : '.'}${fraction}`;
  if (value >= 0 || !isMoney) return text;
  return negative === 'brackets' ? `(${text})` : `-${text}`;
}
