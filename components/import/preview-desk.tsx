import Link from 'next/link';
import type { Locale } from '@/lib/figures/units';
import { asideWords, leftOutByRule } from '@/lib/imports/files/aside-words';
import type {
  HeldKind,
  HeldRow,
  ImportCounts,
  ImportRecord,
  PreviewedEvent,
  PreviewedRow,
  Verdict,
} from '@/lib/imports/planned';
import type { Rejected } from '@/lib/imports/proposed';
import { CommitForm } from './commit-form';
import { counted, sumWords } from './count-words';
import { EventRows } from './event-rows';
import { HeldRows } from './held-rows';
import styles from './import.module.css';
import { PreviewTable } from './preview-table';
import { RejectedTable } from './rejected-table';
import { RejectionGroupList } from './rejection-group-list';
import { RowChoice } from './row-choice';
import { type Shown, shownNames } from './shown';

/** The part of a preview that is looked at. */
export type Part =
  | { readonly show: 'held'; readonly rows: readonly HeldRow[]; readonly kinds: readonly HeldKind[] }
  | { readonly show: Verdict | 'flagged'; readonly rows: readonly PreviewedRow[] }
  | { readonly show: 'events'; readonly rows: readonly PreviewedEvent[] }
  | {
      readonly show: 'rejected';
      readonly rows: readonly (Rejected & { readonly rowNumber: number })[];
      /** All that are kept, to be grouped. */
      readonly all: readonly Rejected[];
    };

type Props = {
  order: ImportRecord & { readonly counts: ImportCounts };
  address: string;
  part: Part;
  /** How many there are of each part, by the rule. */
  totals: Readonly<Record<Shown, number>>;
  /** The last row of the page, where more follow; null on the last page. */
  next: number | null;
  after: number;
  person: string;
  company: string | null;
  locale: Locale;
  /** Where the file can be read in another way; null once it is gone. */
  readAgain: string | null;
};

/** What an import would change, each row with its cell, and the one press that saves it. */
export function PreviewDesk({ order, address, part, totals, next, after, person, company, locale, readAgain }: Props) {
  const { id, counts, aside, fileName, format } = order;
  const present = (Object.keys(shownNames) as Shown[]).filter((show) => totals[show] > 0);
  return (
    <>
      <p className={styles.sum}>{sumWords(counts, leftOutByRule(aside))}</p>
      {aside.length > 0 && (
        <ul className={styles.aside} aria-label="Not read as figures">
          {aside.map((each) => (
            <li key={each.words}>{asideWords(each)}</li>
          ))}
        </ul>
      )}
      <CommitForm id={id} fileName={fileName} format={format} counts={counts} person={person} company={company} />
      <nav className={styles.tabs} aria-label="Parts of the preview">
        {present.map((show) => (
          <Link
            key={show}
            prefetch={false}
            scroll={false}
            href={`${address}?show=${show}`}
            {...(show === part.show && { 'aria-current': 'page' as const })}
          >
            {shownNames[show]} {totals[show].toLocaleString(locale)}
          </Link>
        ))}
      </nav>
      <Whole id={id} part={part} total={totals[part.show]} />
      <Rows id={id} part={part} locale={locale} readAgain={readAgain} />
      {part.show === 'rejected' && (
        <p className={styles.said}>
          {totals.rejected > 1_000 && 'The first 1,000 are kept. '}
          <a href={`/import/imports/${id}/rejected.csv`}>Export the rejected cells as CSV</a>
        </p>
      )}
      <p className={styles.buttons}>
        {after > 0 && (
          <Link prefetch={false} scroll={false} href={`${address}?show=${part.show}`}>
            Back to the first
          </Link>
        )}
        {next !== null && (
          <Link prefetch={false} scroll={false} href={`${address}?show=${part.show}&after=${next}`}>
            Next
          </Link>
        )}
      </p>
    </>
  );
}

type RowsProps = { id: string; part: Part; locale: Locale; readAgain: string | null };

function Rows({ id, part, locale, readAgain }: RowsProps) {
  if (part.rows.length === 0) return <p>Nothing of this kind.</p>;
  if (part.show === 'held') return <HeldRows importId={id} rows={part.rows} kinds={part.kinds} locale={locale} />;
  if (part.show === 'rejected')
    return (
      <>
        <RejectionGroupList rejections={part.all} readAgain={readAgain} />
        <details className={styles.more}>
          <summary>Each cell, with what was expected</summary>
          <RejectedTable rows={part.rows} />
        </details>
      </>
    );
  if (part.show === 'events') return <EventRows importId={id} rows={part.rows} />;
  return <PreviewTable importId={id} show={part.show} name={shownNames[part.show]} rows={part.rows} locale={locale} />;
}

function Whole({ id, part, total }: { id: string; part: Part; total: number }) {
  if (
    part.show === 'held' ||
    part.show === 'flagged' ||
    part.show === 'rejected' ||
    part.show === 'events' ||
    part.show === 'same' ||
    total < 2
  )
    return null;
  const [first] = part.rows;
  const isOne = part.rows.every(({ choice }) => choice === first?.choice);
  return (
    <div className={styles.buttons}>
      <span>All {counted(total, 'row')} of this kind:</span>
      <RowChoice
        importId={id}
        which={{ verdict: part.show }}
        verdict={part.show}
        choice={isOne ? (first?.choice ?? null) : null}
        label={`Decision for all ${shownNames[part.show].toLowerCase()} rows`}
        hasAgainst={part.show !== 'new'}
        show={part.show}
      />
    </div>
  );
}
