import { ChangeText } from '@/components/figures/change-text';
import { FactLink } from '@/components/figures/fact-link';
import { NavLink } from '@/components/ui/nav-link';
import { sourceNumbers } from '@/lib/charts/sources';
import { companyAddress } from '@/lib/turnaround/address';
import { basisNames } from '@/lib/turnaround/basis/basis';
import { type Comparison, comparisonOf, type HeadlineRow, type Side } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import { headlineMetrics } from '@/lib/turnaround/catalogue';
import { dayLabel, periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import styles from './before-after-table.module.css';

type Column = { readonly known: CompanyCase; readonly comparison: Comparison | null };

/** The headline metrics of all companies, before and after: a row a metric, a column a company. */
export function BeforeAfterTable({ cases }: { cases: readonly CompanyCase[] }) {
  const columns = cases.map((known): Column => ({ known, comparison: comparisonOf(known) }));
  const name = 'Headline metrics before and after, company by company';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={name}>
      <table className={styles.table}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Metric</span>
            </th>
            {columns.map(({ known, comparison }) => (
              <th key={known.company.slug} scope="col">
                <NavLink className={styles.title} href={companyAddress(known)}>
                  {known.company.name}
                </NavLink>
                <span className={styles.detail}>{announced(known)}</span>
                {comparison && (
                  <span className={styles.detail}>
                    {comparison.instead ?? `Compared: ${basisNames[comparison.basis]}`}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headlineMetrics.map((metric, index) => (
            <tr key={metric.key}>
              <th scope="row">{metric.name}</th>
              {columns.map(({ known, comparison }) => (
                <td key={known.company.slug}>
                  <Cell known={known} row={comparison?.rows[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function announced({ restructurings, asKnownOn }: CompanyCase): string {
  const restructuring = restructurings.at(-1);
  if (restructuring) return `${restructuring.name}, ${dayLabel(restructuring.announcedOn)}`;
  return asKnownOn ? `No restructuring announced by ${dayLabel(asKnownOn)}` : 'No restructuring recorded';
}

function Cell({ known, row }: { known: CompanyCase; row: HeadlineRow | undefined }) {
  if (!row) return <span className={styles.reason}>No before and after</span>;
  const { before, after, change } = row;
  return (
    <>
      <span className={styles.pair}>
        <SideText known={known} side={before} className={styles.before} />
        <span className={styles.arrow}>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">, after: </span>
        </span>
        <SideText known={known} side={after} className={styles.after} />
      </span>
      {isShown(before) && isShown(after) && (
        <span className={styles.change}>
          <ChangeText change={change} unit={before.fact?.unit ?? known.company.currency} locale={known.locale} />
        </span>
      )}
    </>
  );
}

function SideText({ known, side, className }: { known: CompanyCase; side: Side; className: string | undefined }) {
  const { fact } = side;
  if (!fact || side.reason) return <span className={`${styles.side} ${styles.reason}`}>{side.reason}</span>;
  const more = [
    periodLabel(fact.period),
    memberName(fact),
    fact.scenario === 'actual' ? null : fact.scenario,
    side.note,
  ];
  return (
    <span className={`${styles.side} ${className}`}>
      <FactLink
        className={styles.figure}
        known={known}
        fact={fact}
        sources={sourceNumbers(known, fact)}
        sourcesAt={companyAddress(known, 'sources')}
      >
        {printed(fact, known.locale)}
      </FactLink>
      <span className={styles.detail}>{more.filter(Boolean).join(', ')}</span>
    </span>
  );
}

function isShown({ fact, reason }: Side): boolean {
  return fact !== null && reason === null;
}
