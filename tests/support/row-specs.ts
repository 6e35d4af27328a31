import type { RowChartSpec, RowMark } from '@/lib/charts/spec';
import { row, rowSpec } from './specs';

/** From about $100M to a claim of nothing: more was forgiven than is certain. */
export function debtBridge(): RowChartSpec {
  return rowSpec(
    'Debt',
    [
      row({ name: 'Debt before', detail: 'Apr 2024', kind: 'total', side: 'before', label: '~$100M', reaches: 100 }),
      row({
        name: 'Forgiven by suppliers',
        detail: '25 Jun 2024, by the new board',
        kind: 'movement',
        side: 'change',
        label: '−$100M+',
        begins: 100,
        certain: { from: 100, to: 0 },
        possible: { from: 0, to: -22 },
        end: 'arrow',
      }),
      row({
        name: 'Not explained',
        kind: 'residual',
        side: 'change',
        label: '~$0+',
        possible: { from: 0, to: 22 },
        certain: null,
        end: 'arrow',
      }),
      row({
        name: 'Debt after',
        detail: 'Dec 2024, claim',
        kind: 'total',
        scenario: 'claim',
        label: '$0',
        conflict: true,
      }),
    ],
    { message: 'Debt fell from about $100M to none, by the company’s own statement.' },
  );
}

/** Heads whose way from about 200 to about 45 is explained in part. */
export function headcountBridge(): RowChartSpec {
  return rowSpec('Headcount', [
    row({ name: 'Headcount before', detail: 'Mar 2024', kind: 'total', side: 'before', label: '~200', reaches: 200 }),
    row({
      name: 'Laid off',
      detail: '18 Apr 2024, about a tenth',
      kind: 'movement',
      side: 'change',
      label: '−20+',
      begins: 200,
      reaches: 180,
      certain: { from: 200, to: 180 },
      possible: { from: 180, to: 136 },
      end: 'arrow',
      conflict: true,
    }),
    row({
      name: 'Left, hired or not explained',
      kind: 'residual',
      side: 'change',
      label: 'up to ~135',
      begins: 180,
      reaches: 45,
      certain: null,
      possible: { from: 180, to: 45 },
      end: 'bracket',
    }),
    row({ name: 'Headcount after', detail: 'Dec 2024', kind: 'total', label: '~45', reaches: 45 }),
  ]);
}

/** Steps that go up and down and cross zero, with a subtotal, a plan, a forecast and a certain residual. */
export function crossingBridge(): RowChartSpec {
  const step = (name: string, begins: number, by: number, more: Partial<RowMark> = {}) =>
    row({
      name,
      kind: 'movement',
      side: 'change',
      label: `${by < 0 ? '−' : '+'}$${Math.abs(by)}M`,
      begins,
      reaches: begins + by,
      ...more,
    });
  return rowSpec('Operating result', [
    row({ name: 'Loss of 2023', detail: 'Year 2023', kind: 'total', side: 'before', label: '−$30M', reaches: -30 }),
    step('Revenue', -30, 22, { detail: 'licences and services' }),
    step('Cost of compute', -8, 31),
    step('Severance', 23, -37, { detail: 'one time' }),
    row({ name: 'Before one-time items', kind: 'subtotal', side: 'after', label: '−$14M', reaches: -14 }),
    step('Write-down', -14, -11, { scenario: 'forecast', detail: 'forecast' }),
    step('Sale of a subsidiary', -25, 45, { scenario: 'plan', detail: 'plan' }),
    step('Tax', 20, -4),
    step('Not explained', 16, -9, { kind: 'residual' }),
    row({
      name: 'Profit of 2024',
      detail: 'Year 2024, claim',
      kind: 'total',
      scenario: 'claim',
      label: '+$7M',
      reaches: 7,
    }),
  ]);
}

/** Values with bounds, one of them missing. */
export function fundingRounds(): RowChartSpec {
  return rowSpec('Funding', [
    row({ name: 'Seed', detail: 'Oct 2022', side: 'before', label: '~$101M', reaches: 101 }),
    row({
      name: 'Convertible notes from Intel and others',
      detail: 'Nov 2023',
      side: 'before',
      label: '<$50M',
      certain: null,
      possible: { from: 0, to: 50 },
      end: 'bracket',
      conflict: true,
    }),
    row({
      name: 'Rescue',
      detail: '25 Jun 2024',
      label: '$80M+',
      reaches: 80,
      possible: { from: 80, to: 102 },
      end: 'arrow',
    }),
    row({
      name: 'WPP',
      detail: 'Mar 2025',
      label: 'Not disclosed',
      figure: null,
      missing: 'not disclosed',
      certain: null,
    }),
  ]);
}

/** Models by their size: exact values of one kind. */
export function modelSizes(): RowChartSpec {
  const sizes = [
    ['Stable LM 2', 1.6],
    ['Stable Diffusion 3 Medium', 2],
    ['SDXL Turbo', 3.5],
    ['Stable Diffusion 3.5 Large', 8.1],
    ['Stable LM 2 12B', 12],
  ] as const;
  return rowSpec(
    'Models',
    sizes.map(([name, size], index) =>
      row({ name, detail: index % 2 ? 'open weights, community licence' : null, label: `${size}B`, reaches: size }),
    ),
    { unit: 'count' },
  );
}

/** As many rows as a chart has at most. */
export function manyRows(): RowChartSpec {
  const rows = Array.from({ length: 24 }, (_, index) =>
    row({
      name: `Model number ${index + 1}`,
      detail: index % 2 ? 'open weights' : null,
      label: `${index}B`,
      reaches: index,
    }),
  );
  return rowSpec('Many models', rows);
}
