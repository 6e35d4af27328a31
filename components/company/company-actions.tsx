import { NavLink } from '@/components/ui/nav-link';
import type { Visibility } from '@/lib/access/framing';
import { decide, type Role } from '@/lib/access/policy';
import styles from './company-actions.module.css';

/** What the reader may do with the company beside looking, each at its own address; nothing for one who may only look. */
export function CompanyActions({ slug, visibility, role }: { slug: string; visibility: Visibility; role: Role }) {
  const place = `/companies/${encodeURIComponent(slug)}`;
  const may = (action: 'edit' | 'import' | 'share') => decide(role, action);
  if (!may('edit') && !may('share')) return visibility === 'private' ? <p className={styles.actions}>Private</p> : null;
  return (
    <p className={`${styles.actions} control`}>
      <span>{visibility === 'private' ? 'Private' : 'Public'}</span>
      {may('import') && <NavLink href={`${place}/import`}>Import</NavLink>}
      {may('edit') && <NavLink href={`${place}/edit`}>Edit</NavLink>}
      {may('share') && <NavLink href={`${place}/sharing`}>Sharing</NavLink>}
    </p>
  );
}
