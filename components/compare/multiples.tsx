import type { DrawnChart } from '@/components/charts/drawings';
import { MissingMultiple, SmallMultiple } from '@/components/charts/small-multiple';
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
      {notes.length > 0 && <p className={styles.notes}>{notes.join(' ')}</p>}
    </>
  );
}

function Multiple({ part, chart }: { part: ComparePart; chart: DrawnChart | undefined }) {
  const { known } = part;
  const name = <NavLink href={companyAddress(known)}>{known.company.name}</NavLink>;
  if (!part.spec) return <MissingMultiple heading={name} reason={part.reason} />;
  if (!chart) return <MissingMultiple heading={name} reason="This chart could not be drawn." />;
  return (
    <SmallMultiple chart={{ ...chart, spec: part.spec }} heading={name} sourcesAt={companyAddress(known, 'sources')} />
  );
}
