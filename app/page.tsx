import { connection } from 'next/server';
import { Comparison } from '@/components/figures/comparison';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { listCompanies } from '@/lib/data/list-companies';
import { readCompany } from '@/lib/data/read-company';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { beforeAndAfter } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';

export default async function HomePage() {
  await connection();
  const companies = await listCompanies();
  const records = await Promise.all(companies.map(({ slug }) => readCompany(slug)));
  const cases = records.flatMap((record) => (record ? [asKnownOn(record, null)] : []));
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Before and after</h1>
        <p className={page.lead}>
          What a restructuring changed, figure by figure: each with its bounds, its date and the numbers of its sources.
        </p>
      </header>
      {cases.length === 0 && <p>No company is here yet. The built-in case is loaded with npm run db:seed.</p>}
      {cases.map((known) => (
        <CompanySummary key={known.company.slug} known={known} />
      ))}
    </div>
  );
}

function CompanySummary({ known }: { known: CompanyCase }) {
  const { company } = known;
  const restructuring = known.restructurings.at(-1);
  return (
    <section className={page.section}>
      <h2>
        <NavLink href={`/companies/${company.slug}`}>{company.name}</NavLink>
      </h2>
      {restructuring ? (
        <Comparison
          known={known}
          rows={beforeAndAfter(known, restructuring)}
          sourcesAt={`/companies/${company.slug}`}
        />
      ) : (
        <p>No restructuring of this company is recorded.</p>
      )}
    </section>
  );
}
