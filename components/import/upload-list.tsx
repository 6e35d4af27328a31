import { NavLink } from '@/components/ui/nav-link';
import type { Upload } from '@/lib/imports/uploads/upload';
import styles from './import.module.css';
import { sizeWords } from './progress-words';
import { RemoveUpload } from './remove-upload';

/** Files that were sent and wait to be read. Nothing where there is none. */
export function UploadList({ uploads, base }: { uploads: readonly Upload[]; base: string }) {
  if (uploads.length === 0) return null;
  return (
    <section className={styles.gap} aria-label="Files that wait">
      <h2>Files that wait here</h2>
      <ul className={styles.list}>
        {uploads.map(({ id, name, size, storedAt, person }) => (
          <li key={id} className={styles.waiting}>
            <span>
              <NavLink href={`${base}/${id}`}>{name}</NavLink>{' '}
              <span className={styles.hint}>
                {sizeWords(size)}, sent {storedAt.slice(0, 16).replace('T', ' ')} UTC by {person}; kept for a day
              </span>
            </span>
            <RemoveUpload id={id} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
