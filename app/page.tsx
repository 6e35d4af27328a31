import { CompanySummary } from '@/components/company/company-summary';
import { ComparisonHelp } from '@/components/figures/comparison-help';
import { NumbersChoice } from '@/components/figures/numbers-choice';
import { FilterForm } from '@/components/ui/filter-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { Paging } from '@/components/ui/paging';
import { isSameForAll } from '@/lib/access/caching';
import { mayAddCompany } from '@/lib/access/policy';
import { readHome } from '@/lib/api/home-query';
import { readSummaries } from '@/lib/data/read-summaries';
import { basisParameter, numbersParameter, queryOf } from '@/lib/turnaround/address';
import { headlineRows } from '@/lib/turnaround/before-after';
import { dayLabel } from '@/lib/turnaround/period';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { BadAddress } from './bad-address';
import { here } from './here';
import { refused, showToAll, today } from './refusal';
import { readViewer } from './viewer';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const size = 5;

export default async function HomePage({ searchParams }: Props) {
  const given = Object.entries(await searchParams);
  const pairs = given.flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]));
  const query = readHome(new URLSearchParams(pairs), today());
  if (!query.ok) return <BadAddress {...refused(400, query.detail)} />;
  const { q, page: number, asKnownOn, locale, basis } = query.value;
  const viewer = await readViewer();
  const wanted = { search: q, page: number, size, knownBy: asKnownOn };
  const mayAdd = mayAddCompany(viewer);
  const { total, isPublic, records } = await readSummaries(viewer, wanted);
  if (isPublic && isSameForAll(viewer)) showToAll();
  const pages = Math.max(1, Math.ceil(total / size));
  if (number > pages) {
    return <BadAddress {...refused(404, `There is no page ${number}; the companies fill ${pages}.`)} />;
  }
  const cases = records.map((record) => viewed(record, { ...wholeView, asKnownOn, locale, basis }));
  const rows = cases.flatMap((known) => headlineRows(known));
  const kept = { asKnownOn, numbers: numbersParameter(locale), basis: basisParameter(basis) };
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Before and after</h1>
        <p className={page.lead}>
          What a restructuring changed, figure by figure: each with its bounds, its date and the numbers of its sources.{' '}
          {mayAdd && (
            <span className="control">
              <NavLink href="/import">Import a company</NavLink>, or{' '}
              <NavLink href="/companies/new">enter one by hand</NavLink>.
            </span>
          )}
        </p>
      </header>
      <FilterForm action="/" label="Companies shown" submit="Find">
        <label>
          Company <input type="search" name="q" defaultValue={q} maxLength={80} placeholder="Name or sector" />
        </label>
        <label>
          As known on <input type="date" name="asKnownOn" defaultValue={asKnownOn ?? ''} />
        </label>
        <NumbersChoice locale={locale} />
        {kept.basis && <input type="hidden" name="basis" value={kept.basis} />}
      </FilterForm>
      {asKnownOn && <p>As known on {dayLabel(asKnownOn)}. What became known later is left out.</p>}
      {total === 0 && (
        <p>{q ? `No company matches “${q}”.` : 'No company is here yet. npm run db:seed loads the built-in cases.'}</p>
      )}
      <ComparisonHelp rows={rows} />
      {cases.map((known) => (
        <CompanySummary key={known.company.slug} known={known} />
      ))}
      <Paging
        page={number}
        pages={pages}
        total={total}
        size={size}
        what="companies"
        locale={locale}
        addressOf={(other) => `/${queryOf({ q, ...kept, page: other === 1 ? null : String(other) })}`}
      />
      <PageFoot
        here={await here()}
        address={`/${queryOf({ q, ...kept, page: number === 1 ? null : String(number) })}`}
        asKnownOn={asKnownOn}
      />
    </div>
  );
}
