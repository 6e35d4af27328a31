import { scaleOf } from '@/lib/charts/comparison-help';
import { sourceNumbers } from '@/lib/charts/sources';
import type { HeadlineRow, Side } from '@/lib/turnaround/before-after';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { debtLabelOf } from '@/lib/turnaround/debt-bases';
import { periodLabel } from '@/lib/turnaround/period';
import { label, printed } from '@/lib/turnaround/words';
import { ChangeText } from './change-text';
import styles from './comparison.module.css';
import { ComparisonMark } from './comparison-mark';
import { FactLink } from './fact-link';

type Props = { known: CompanyCase; rows: readonly HeadlineRow[]; sourcesAt?: string | undefined };
type Within = { known: CompanyCase; sourcesAt: string | undefined };

/** The hero: five lines, one a metric, each read like a sentence from before to after. */
export function Comparison({ known, rows, sourcesAt }: Props) {
  const shown = rows.filter(isRecorded);
  const unrecorded = rows.filter((row) => !isRecorded(row)).map(({ metric }) => metric.name.toLowerCase());
  return (
    <>
      <table className={styles.comparison}>
        <caption className="visually-hidden">{known.company.name}: headline metrics before and after</caption>
        <colgroup>
          <col className={styles.metricColumn} />
          <col className={styles.sideColumn} />
          <col />
          <col className={styles.sideColumn} />
          <col className={styles.changeColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="visually-hidden">
              Metric
            </th>
            <th scope="col">Before</th>
            <td aria-hidden="true" />
            <th scope="col">After</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.metric.key} known={known} row={row} sourcesAt={sourcesAt} />
          ))}
        </tbody>
      </table>
      {unrecorded.length > 0 && <p className={styles.unrecorded}>Nothing is recorded here of {listed(unrecorded)}.</p>}
    </>
  );
}

/** Something is known of it, on one side or across. */
function isRecorded({ before, after }: HeadlineRow): boolean {
  return before.fact !== null || after.fact !== null || after.related.length > 0;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function Row({ known, row, sourcesAt }: Within & { row: HeadlineRow }) {
  const scale = scaleOf(row);
  return (
    <tr>
      <th scope="row" className={styles.metric}>
        {row.metric.name}
      </th>
      <td className={styles.before} data-label="Before">
        <SideText known={known} side={row.before} sourcesAt={sourcesAt} />
      </td>
      <td className={styles.mark}>{scale && <ComparisonMark scale={scale} />}</td>
      <td className={styles.after} data-label="After">
        <SideText known={known} side={row.after} sourcesAt={sourcesAt} />
        {row.first && <Other word="First after" known={known} fact={row.first} sourcesAt={sourcesAt} />}
        {row.latest && <Other word="Latest" known={known} fact={row.latest} sourcesAt={sourcesAt} />}
      </td>
      <td className={styles.change} data-label="Change">
        <ChangeText change={row.change} unit={row.before.fact?.unit ?? known.company.currency} locale={known.locale} />
      </td>
    </tr>
  );
}

/** The first or the latest comparable figure after, where it is not the one shown. */
function Other({ word, known, fact, sourcesAt }: Within & { word: string; fact: Fact }) {
  return (
    <span className={styles.detail}>
      {word}{' '}
      <FactLink known={known} fact={fact} sources={sourceNumbers(known, fact)} sourcesAt={sourcesAt}>
        {printed(fact, known.locale)}
      </FactLink>
      , {periodLabel(fact.period)}
    </span>
  );
}

function SideText({ known, side, sourcesAt }: Within & { side: Side }) {
  return (
    <>
      {side.fact && !side.reason ? (
        <FactText known={known} fact={side.fact} note={side.note} sourcesAt={sourcesAt} />
      ) : (
        <span className={styles.reason}>{side.reason}</span>
      )}
      {!side.fact &&
        side.related.map((fact) => <Related key={fact.id} known={known} fact={fact} sourcesAt={sourcesAt} />)}
    </>
  );
}

function FactText({ known, fact, note, sourcesAt }: Within & { fact: Fact; note: string | null }) {
  const members = fact.members.map(({ name }) => name).join(', ');
  const figure = fact.value.kind === 'figure' ? label(fact, fact.value.figure, known.locale) : '';
  return (
    <>
      <FactLink
        className={styles.figure}
        known={known}
        fact={fact}
        sources={sourceNumbers(known, fact)}
        sourcesAt={sourcesAt}
      >
        {figure}
      </FactLink>
      <span className={styles.detail}>
        {[periodLabel(fact.period), members, fact.scenario === 'actual' ? '' : fact.scenario, debtLabelOf(fact)]
          .filter(Boolean)
          .join(', ')}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
}

function Related({ known, fact, sourcesAt }: Within & { fact: Fact }) {
  return (
    <span className={styles.detail}>
      <FactLink known={known} fact={fact} sources={sourceNumbers(known, fact)} sourcesAt={sourcesAt}>
        “{fact.reported}”
      </FactLink>
      , {periodLabel(fact.period)}, {fact.scenario}
    </span>
  );
}
