import type { Metadata } from 'next';
import { FactPassport } from '@/components/figures/fact-passport';
import { SourceList } from '@/components/figures/source-list';
import { SumPassport } from '@/components/figures/sum-passport';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { mayDo } from '@/lib/access/policy';
import { shorten } from '@/lib/api/query';
import { chartSource, sourceNumbers } from '@/lib/charts/sources';
import { companyAddress, factAddress } from '@/lib/turnaround/address';
import { sumNamed } from '@/lib/turnaround/basis/sums';
import type { CompanyCase, CompanyRecord } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { passportOf } from '@/lib/turnaround/passport';
import { periodLabel } from '@/lib/turnaround/period';
import { BadAddress } from '../../../../bad-address';
import { refused } from '../../../../refusal';
import { type CompanyProps, loadCompany } from '../../load';

type Props = CompanyProps<{ id: string }>;

async function load(props: Props) {
  const [asked, { id }] = await Promise.all([loadCompany(props), props.params]);
  if (!asked.ok) return asked;
  const { known, here, viewer, role } = asked;
  const shared = { ok: true as const, known, here, mayEdit: mayDo(viewer, role, 'edit') };
  const passport = passportOf(known, id);
  if (passport) return { ...shared, passport, sum: null, fact: passport.fact };
  const sum = sumNamed(known, id);
  return sum ? { ...shared, passport: null, sum, fact: sum } : refused(404, noFact(asked, id), known.company.slug);
}

/** Another day or other sources may know it. */
function noFact({ known, record }: { known: CompanyCase; record: CompanyRecord }, id: string): string {
  const { name } = known.company;
  if (!record.facts.some((fact) => fact.id === id)) return `${name} has no figure "${shorten(id)}".`;
  return `This figure of ${name} is not known in this view: it became known later, or rests on sources that are left out.`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await load(props);
  if (!asked.ok) return {};
  const { known, fact } = asked;
  return { title: `${catalogue[fact.metric].name}, ${periodLabel(fact.period)} · ${known.company.name}` };
}

export default async function FactPage(props: Props) {
  const asked = await load(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, passport, sum, fact, here, mayEdit } = asked;
  const facts = [fact, ...(passport?.conflict?.facts ?? [])];
  const numbers = new Set(facts.flatMap((each) => sourceNumbers(known, each)));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <p className={page.trail}>
        <NavLink href={companyAddress(known)}>{known.company.name}</NavLink> / Passport of a figure
      </p>
      {passport && <FactPassport known={known} passport={passport} mayEdit={mayEdit} />}
      {sum && <SumPassport known={known} sum={sum} />}
      <section className={page.section}>
        <h2>Sources</h2>
        <SourceList sources={known.sources.filter(({ number }) => numbers.has(number)).map(chartSource)} />
      </section>
      <PageFoot here={here} address={factAddress(known, fact.id)} asKnownOn={known.asKnownOn} />
    </div>
  );
}
