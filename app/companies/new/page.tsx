import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewCompanyForm } from '@/components/edit/new-company-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { mayAddCompany } from '@/lib/access/policy';
import { keepNowhere } from '../../refusal';
import { readViewer } from '../../viewer';

export const metadata: Metadata = { title: 'A new company' };

/** A company by hand; its figures come by import or by hand. */
export default async function NewCompanyPage() {
  keepNowhere();
  if (!mayAddCompany(await readViewer())) redirect('/sign-in?next=/companies/new');
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href="/">Companies</NavLink>
        </p>
        <h1>A new company</h1>
        <p className={page.lead}>First its name and how it counts. Then import a file, or enter the first figures.</p>
      </header>
      <NewCompanyForm />
    </div>
  );
}
