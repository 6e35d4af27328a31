import page from '@/components/ui/page.module.css';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { dateLabel, periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';
import { boundsInWords } from './bounds-in-words';
import styles from './fact-passport.module.css';
import { FactTable } from './fact-table';

/** A sum of periods with all that it was added up from; it is recorded nowhere itself. */
export function SumPassport({ known, sum }: { known: CompanyCase; sum: Fact & { readonly parts: readonly Fact[] } }) {
  const { name, definition } = catalogue[sum.metric];
  const weaker = [...new Set(sum.parts.map(({ scenario }) => scenario))].filter((scenario) => scenario !== 'actual');
  const rows: [string, string][] = [
    ['Made of', `${sum.reported}, one after the other, without a gap`],
    ['Bounds', `${boundsInWords(sum, known.locale)}. The bounds of the parts are added one by one.`],
    [
      'Scenario',
      weaker.length === 0 ? 'Actual' : `Includes a ${weaker.join(' and a ')}: it is as weak as its weakest part`,
    ],
    ['Metric', definition],
  ];
  return (
    <article>
      <header className={page.head}>
        <p className={page.lead}>
          {name} · {periodLabel(sum.period)}
        </p>
        <h1 className={styles.figure}>{printed(sum, known.locale)}</h1>
        <p>
          Added up here from recorded figures. It could be known by{' '}
          {dateLabel({ start: sum.knownAt, precision: sum.knownPrecision })}, when the last of its parts was.
        </p>
      </header>
      <dl className={styles.details}>
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <section className={page.section}>
        <h2>Its parts</h2>
        <FactTable known={known} facts={sum.parts} name={`${name}, ${periodLabel(sum.period)}: parts of the sum`} />
      </section>
    </article>
  );
}
