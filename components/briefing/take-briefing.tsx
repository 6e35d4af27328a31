import { queryOf } from '@/lib/turnaround/address';
import styles from './briefing.module.css';

type Props = {
  company: string;
  /** The saved revision that is taken; null for the first briefing. */
  saved: { readonly id: string; readonly revision: number } | null;
};

const formats = [
  ['pptx', 'PowerPoint'],
  ['pdf', 'PDF'],
  ['xlsx', 'Workbook'],
  ['zip', 'All as ZIP'],
] as const;

/** Takes the briefing away as one file, as it was saved last. */
export function TakeBriefing({ company, saved }: Props) {
  const query = queryOf({ briefing: saved?.id, revision: saved && String(saved.revision) });
  return (
    <p className={styles.take}>
      Take it away:{' '}
      {formats.map(([format, name]) => (
        <a key={format} href={`/companies/${encodeURIComponent(company)}/briefing.${format}${query}`} download>
          {name}
        </a>
      ))}
    </p>
  );
}
