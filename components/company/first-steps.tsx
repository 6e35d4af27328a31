import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import styles from './first-steps.module.css';

/** What to do with a company of which nothing is recorded yet. */
export function FirstSteps({ known, mayEdit }: { known: CompanyCase; mayEdit: boolean }) {
  const to = (path: string) => companyAddress(known, path);
  return (
    <section className={page.section}>
      <h2>Nothing is recorded yet</h2>
      {mayEdit ? (
        <ol className={styles.steps}>
          <li>
            <NavLink href={to('import')}>Import a file</NavLink>
            <p>A spreadsheet, a company’s filings or a list of lay-offs. You see what would change before it does.</p>
          </li>
          <li>
            <NavLink href={to('edit/facts/new')}>Enter the first figure</NavLink>
            <p>As its source gives it: “&lt;$5M”, “~200” and “30M+” keep their bounds.</p>
          </li>
          <li>
            <NavLink href={to('edit/restructurings/new')}>Say when the restructuring was</NavLink>
            <p>Then every page shows before and after.</p>
          </li>
        </ol>
      ) : (
        <p>Whoever may change this company can import a file, or enter its first figure.</p>
      )}
    </section>
  );
}
