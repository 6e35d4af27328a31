import { NavLink } from '@/components/ui/nav-link';
import { companyAddress, type Viewed } from '@/lib/turnaround/address';
import { type SectionPath, sections } from '@/lib/turnaround/sections';
import styles from './section-nav.module.css';

/** The way between a company's pages; each link keeps the reader's view. */
export function SectionNav({ known, current }: { known: Viewed; current: SectionPath | null }) {
  return (
    <nav aria-label="Sections" className={styles.sections}>
      {sections.map(({ path, name }) => (
        <NavLink
          key={path}
          href={companyAddress(known, path)}
          {...(path === current && { 'aria-current': 'page' as const })}
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
