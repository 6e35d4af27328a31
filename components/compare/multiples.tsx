import { ChartTable } from '@/components/charts/chart-table';
import { Drawings, type DrawnChart } from '@/components/charts/drawings';
import { SourceNumbers } from '@/components/figures/source-numbers';
import { NavLink } from '@/components/ui/nav-link';
import type { ComparePart, PreparedComparison } from '@/lib/charts/prepare-compare';
import { companyAddress } from '@/lib/turnaround/address';
import styles from './multiples.module.css';

type Props = { comparison: PreparedComparison; charts: readonly DrawnChart[] };

/** Companies one below the other, month 0 of each over that of the next, with what is to be said of all. */
export function Multiples({ comparison: { parts, notes }, charts }: Props) {
  return (
    <>
      {parts.map((part) => (
        <Multiple
          key={part.known.company.slug}
          part={part}
          chart={charts.find(({ spec }) => spec.name === part.spec?.name)}
        />
      ))}
      {notes.length > 0 && <p className={`${styles.notes} ${styles.common}`}>{notes.join(' ')}</p>}
    </>
  );
}

function Multiple({ part, chart }: { part: ComparePart; chart: DrawnChart | undefined }) {
  const { known } = part;
  const name = <NavLink href={companyAddress(known)}>{known.company.name}</NavLink>;
  if (!part.spec || !chart) {
    return (
      <section className={styles.multiple}>
        <h3>{name}</h3>
        <p className={styles.reason}>{part.spec ? 'This chart could not be drawn.' : part.reason}</p>
      </section>
    );
  }
  const { spec } = part;
  const sourcesAt = companyAddress(known, 'sources');
  const title = `${spec.name}-title`;
  return (
    <figure id={`chart-${spec.name}`} className={styles.multiple} aria-labelledby={title}>
      <figcaption className={styles.head}>
        <h3 id={title}>
          {name}
          <span className="visually-hidden">: {spec.title[1]}</span>
        </h3>
        {spec.message && <p className={styles.message}>{spec.message}</p>}
        <p className={styles.when}>{spec.title[2]}</p>
      </figcaption>
      <div className={styles.body}>
        <Drawings {...chart} spec={spec} />
        <p className={styles.notes}>
          {spec.footnotes.join(' ')} Sources
          <SourceNumbers numbers={spec.sources.map(({ number }) => number)} at={sourcesAt} />
        </p>
        <ChartTable spec={spec} sourcesAt={sourcesAt} />
      </div>
    </figure>
  );
}
