import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FactPassport } from '@/components/figures/fact-passport';
import { SourceList } from '@/components/figures/source-list';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { chartSource, sourceNumbers } from '@/lib/charts/sources';
import { catalogue } from '@/lib/turnaround/catalogue';
import { passportOf } from '@/lib/turnaround/passport';
import { periodLabel } from '@/lib/turnaround/period';
import { loadCase } from '../../load';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ company: string; id: string }> };

async function load(params: Props['params']) {
  const { company, id } = await params;
  const known = await loadCase(company);
  const passport = passportOf(known, id);
  if (!passport) notFound();
  return { known, passport };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { known, passport } = await load(params);
  const { fact } = passport;
  return { title: `${catalogue[fact.metric].name}, ${periodLabel(fact.period)} · ${known.company.name}` };
}

export default async function FactPage({ params }: Props) {
  const { known, passport } = await load(params);
  const facts = [passport.fact, ...(passport.conflict?.facts ?? [])];
  const numbers = new Set(facts.flatMap((fact) => sourceNumbers(known, fact)));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <p className={page.trail}>
        <NavLink href={`/companies/${known.company.slug}`}>{known.company.name}</NavLink> / Passport of a figure
      </p>
      <FactPassport known={known} passport={passport} />
      <section className={page.section}>
        <h2>Sources</h2>
        <SourceList sources={known.sources.filter(({ number }) => numbers.has(number)).map(chartSource)} />
      </section>
    </div>
  );
}
