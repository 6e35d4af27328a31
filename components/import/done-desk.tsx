import { NavLink } from '@/components/ui/nav-link';
import { leftOutByRule } from '@/lib/imports/files/aside-words';
import type { ImportRecord } from '@/lib/imports/planned';
import type { CompanyCase } from '@/lib/turnaround/case';
import { shownBasis } from '@/lib/turnaround/suggestions/shown-basis';
import { suggestRestructurings } from '@/lib/turnaround/suggestions/suggest-restructurings';
import { counted, countedIn, nothingWords, sumWords } from './count-words';
import styles from './import.module.css';
import { SuggestionForm } from './suggestion-form';
import { UndoForm } from './undo-form';

type Props = {
  order: ImportRecord;
  /** The company as it is known now; null where the reader may not see it. */
  known: CompanyCase | null;
  slug: string;
};

/** What an import stored, the way to the figures, restructurings that they hint at, and the way back. */
export function DoneDesk({ order, known, slug }: Props) {
  const { counts, recordingId, state, reason, person, aside } = order;
  const suggested = known && state === 'committed' ? suggestRestructurings(known).slice(0, 5) : [];
  return (
    <>
      {counts && <p className={styles.sum}>{storedWords(order)}</p>}
      {counts && <p className={styles.quiet}>{sumWords(counts, leftOutByRule(aside))}</p>}
      <p className={styles.quiet}>
        {person}: “{reason}”
      </p>
      <p className={styles.buttons}>
        <NavLink href={`/companies/${encodeURIComponent(slug)}`}>See the company’s dashboard</NavLink>
        <NavLink href={`/companies/${encodeURIComponent(slug)}/import`}>Import another file</NavLink>
      </p>
      {known && suggested.length > 0 && (
        <section className={styles.gap} aria-label="Suggested restructurings">
          <h2>{suggested.length === 1 ? 'A restructuring' : 'Restructurings'} that these figures suggest</h2>
          <p className={styles.quiet}>
            A restructuring is what before and after are compared around. Check the days, then add
            {suggested.length === 1 ? ' it, or leave it.' : ' one, or leave them all.'}
          </p>
          {suggested.map((each) => (
            <SuggestionForm
              key={`${each.name}${each.beforeUntil}`}
              importId={order.id}
              suggested={each}
              basis={shownBasis(known, each)}
            />
          ))}
        </section>
      )}
      {state === 'committed' && recordingId && (
        <section className={styles.gap} aria-label="Undo">
          <h2>Undo</h2>
          <UndoForm id={order.id} />
        </section>
      )}
    </>
  );
}

function storedWords({ counts, state, recordingId, format }: ImportRecord): string {
  if (state === 'undone') return 'This import was saved and then undone: none of its figures is used any more.';
  if (!counts || !recordingId) return counts ? nothingWords(counts) : 'Nothing was saved.';
  const stored = counts.new + counts.restated + counts.conflicting;
  const of = [
    counts.restated > 0 && `${counted(counts.restated, 'restatement')}`,
    counts.conflicting > 0 && `${counts.conflicting} beside another source’s figure`,
  ].filter((words) => words !== false);
  return `${countedIn(format, stored)} saved${of.length > 0 ? `, of which ${of.join(' and ')}` : ''}.`;
}
