import { SourceNumbers } from '@/components/figures/source-numbers';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { formatBare, formatFigure } from '@/lib/figures/format';
import { exactly } from '@/lib/figures/make';
import type { Locale } from '@/lib/figures/units';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { roughDateLabel } from '@/lib/turnaround/period';
import type { Product, Training } from '@/lib/turnaround/portfolio';
import { capital } from '@/lib/turnaround/words';

const columns = [
  { key: 'name', head: 'Name' },
  { key: 'date', head: 'Out', align: 'date' },
  { key: 'architecture', head: 'Architecture and parts', align: 'text' },
  { key: 'training', head: 'Training', align: 'text' },
  { key: 'licence', head: 'Licence' },
  { key: 'source', head: 'Source' },
] as const;

/** Models, products and datasets by what they make, with what each is made of and what it took. */
export function ProductTable({ known }: { known: CompanyCase }) {
  const modalities = [...new Set(known.products.map(({ modality }) => modality))];
  return (
    <DataTable name={`${known.company.name}: portfolio`} columns={columns}>
      {modalities.map((modality) => (
        <tbody key={modality}>
          <tr>
            <th scope="colgroup" colSpan={columns.length} className={tableStyles.group}>
              {capital(modality)}
            </th>
          </tr>
          {known.products
            .filter((product) => product.modality === modality)
            .map((product) => (
              <Row key={product.id} known={known} product={product} />
            ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function Row({ known, product }: { known: CompanyCase; product: Product }) {
  return (
    <tr id={product.key}>
      <th scope="row">{product.name}</th>
      <td className={tableStyles.date}>{dateOf(product) ?? <None />}</td>
      <td className={tableStyles.text}>
        {product.architecture}
        <Parts product={product} locale={known.locale} />
        {product.note && <span className={tableStyles.note}>{product.note}</span>}
      </td>
      <td className={tableStyles.text}>
        {product.training ? <TrainingText training={product.training} locale={known.locale} /> : <None />}
        {product.inferenceSeconds && (
          <span className={tableStyles.line}>
            {formatFigure(exactly(product.inferenceSeconds), { unit: 's', locale: known.locale })} to make one result
          </span>
        )}
      </td>
      <td>{product.licence ?? <None />}</td>
      <td>
        <SourceNumbers
          numbers={known.sources.filter(({ id }) => id === product.citation.sourceId).map(({ number }) => number)}
          at={companyAddress(known, 'sources')}
        />
      </td>
    </tr>
  );
}

function None() {
  return <span className={tableStyles.quiet}>Not disclosed</span>;
}

function dateOf({ announcedOn, releasedOn }: Product): string | null {
  if (releasedOn) return roughDateLabel(releasedOn);
  return announcedOn ? `announced ${roughDateLabel(announcedOn)}` : null;
}

function Parts({ product, locale }: { product: Product; locale: Locale }) {
  return product.parts.map(({ name, size, unit }) => (
    <span key={name} className={tableStyles.line}>
      {name}
      {size && unit && `: ${formatFigure(size, { unit, locale })}`}
    </span>
  ));
}

function TrainingText({ training, locale }: { training: Training; locale: Locale }) {
  const { hardware, units, hours, cost, data } = training;
  const machines = units ? `${units} × ${hardware ?? 'machines'}` : hardware;
  const worked = hours && `${formatBare(exactly(hours), { unit: 'hours', locale })} machine-hours`;
  return (
    <>
      {[machines, worked].filter(Boolean).join(', ')}
      {cost && <span className={tableStyles.line}>{formatFigure(cost.figure, { unit: cost.unit, locale })}</span>}
      {data && <span className={tableStyles.note}>on {data}</span>}
    </>
  );
}
