import { prepareValues, type ValueRow } from '@/lib/charts/prepare-values';
import type { RowChartSpec } from '@/lib/charts/spec';
import type { Figure } from '@/lib/figures/figure';
import { formatFigure, speakFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { CompanyCase } from '@/lib/turnaround/case';
import { roughDateLabel } from '@/lib/turnaround/period';
import type { Product } from '@/lib/turnaround/portfolio';

/** How long machines worked to train each model, where a source says it. */
export function prepareCompute(known: CompanyCase): RowChartSpec | null {
  const trained = known.products.filter(({ training }) => training?.hours);
  const hardware = [...new Set(trained.map(({ training }) => training?.hardware ?? 'machine'))];
  if (trained.length === 0) return null;
  const unit = hardware.length === 1 ? `hours of ${hardware[0]}` : 'machine-hours';
  const untold = known.products.filter(({ kind, training }) => kind === 'model' && !training?.hours).length;
  return prepareValues(known, {
    name: 'compute',
    what: 'Training compute',
    when: 'As reported, actual',
    unit,
    message: null,
    footnotes: [
      ...(untold > 0 ? [`Of ${untold} other models no source tells the training time.`] : []),
      ...known.computeResources.map(({ name, reported, note }) => `${name}: ${reported}.${note ? ` ${note}` : ''}`),
    ],
    rows: trained.map((product) => {
      const hours = exactly(product.training?.hours ?? '0');
      const detail = trainingDetail(product, (cost, { unit }) => formatFigure(cost, { unit, locale: known.locale }));
      const saidDetail = trainingDetail(product, speakFigure);
      return { ...rowOf(known, product, hours, detail), id: product.key, saidDetail };
    }),
  });
}

type Print = (figure: Figure, options: { readonly unit: string }) => string;

function trainingDetail({ training, releasedOn }: Product, print: Print): string | null {
  const machines = training?.units && `${training.units} machines`;
  const cost = training?.cost && print(training.cost.figure, { unit: training.cost.unit });
  return [releasedOn && roughDateLabel(releasedOn), machines, cost].filter(Boolean).join(', ') || null;
}

/** How many parameters each model has; a range where several sizes are named together. */
export function prepareSizes(known: CompanyCase): RowChartSpec | null {
  const rows = known.products.flatMap((product) =>
    product.parts
      .filter(({ size, unit }) => size !== null && unit === 'parameters')
      .map((part) => rowOf(known, product, part.size, part.name === 'Whole model' ? product.modality : part.name)),
  );
  if (rows.length === 0) return null;
  return prepareValues(known, {
    name: 'sizes',
    what: 'Size of models',
    when: 'As reported, actual',
    unit: 'parameters',
    message: null,
    footnotes: ['Models whose size no source tells are left out; the portfolio names them.'],
    rows,
  });
}

function rowOf(known: CompanyCase, product: Product, figure: Figure | null, detail: string | null): ValueRow {
  const number = known.sources.find(({ id }) => id === product.citation.sourceId)?.number;
  return {
    id: `${product.key}-${detail}`,
    factIds: [],
    kind: 'value',
    name: product.name,
    detail,
    side: 'before',
    scenario: 'actual',
    figure,
    missing: null,
    period: null,
    periodLabel: product.name,
    knownAt: null,
    reported: detail ?? '',
    note: product.note,
    sources: number === undefined ? [] : [number],
    conflict: false,
  };
}
