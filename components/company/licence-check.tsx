import { SourceNumbers } from '@/components/figures/source-numbers';
import { FilterForm } from '@/components/ui/filter-form';
import type { Figure } from '@/lib/figures/figure';
import { phrase } from '@/lib/figures/phrase';
import { companyAddress, viewParameters } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { licencesFor } from '@/lib/turnaround/portfolio';
import { wholeView } from '@/lib/turnaround/view';
import styles from './licence-check.module.css';

type Props = {
  known: CompanyCase;
  /** What the reader typed. */
  asked: string | null;
  revenue: Figure | null;
};

/** The licences as rules, and which of them apply to the reader's own revenue. */
export function LicenceCheck({ known, asked, revenue }: Props) {
  const fitting = revenue && licencesFor(known.licences, revenue);
  return (
    <>
      <ul className={styles.licences}>
        {known.licences.map((licence) => (
          <li key={licence.id} data-applies={fitting ? fitting.includes(licence) : undefined}>
            <strong>{licence.name}</strong>: {licence.terms}
            <SourceNumbers
              numbers={known.sources.filter(({ id }) => id === licence.citation.sourceId).map(({ number }) => number)}
              at={companyAddress(known, 'sources')}
            />
          </li>
        ))}
      </ul>
      <FilterForm
        action={companyAddress({ ...known, ...wholeView }, 'portfolio')}
        label="Which licence applies"
        kept={viewParameters(known)}
        submit="Check"
      >
        <label>
          Your revenue in a year{' '}
          <input name="revenue" defaultValue={asked ?? ''} maxLength={40} placeholder="$750K" required />
        </label>
      </FilterForm>
      {revenue && fitting && (
        <p role="status">
          With {phrase(revenue, known.company.currency, known.locale, '0')} a year{' '}
          {fitting.length === 0
            ? 'none of these licences applies.'
            : fitting.length === 1
              ? `the ${fitting[0]?.name} applies.`
              : `it is open which applies: ${fitting.map(({ name }) => name).join(' or ')}.`}
        </p>
      )}
    </>
  );
}
