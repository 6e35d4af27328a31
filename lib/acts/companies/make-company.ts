import { mayAddCompany } from '@/lib/access/policy';
import { personOf } from '@/lib/access/viewer';
import { defineAct } from '@/lib/acts/act';
import { viewerOf } from '@/lib/acts/company-act';
import { insertRecording } from '@/lib/acts/edits/steps/recording';
import type { NewCompany } from '@/lib/imports/planned';
import { done, refuse } from '@/lib/result';
import { insertCompany } from './steps/insert-company';

type Input = {
  readonly company: NewCompany;
  /** Why, as the history shows it. */
  readonly reason: string;
};

/** Its place in addresses. */
type Made = { readonly slug: string };

/** Makes a company without any fact, whose owner is who makes it. */
export const makeCompany = defineAct<Input, Made>({
  name: 'company-made',
  again: async (_tx, { companySlug }) => done({ slug: String(companySlug) }),
  run: async (tx, { actor }, { company, reason }) => {
    const viewer = viewerOf(actor);
    if (!mayAddCompany(viewer)) return refuse(403, 'Sign in to make a company.');
    if (reason.trim() === '') return refuse(400, 'A change needs a reason.');
    const { id, slug } = await insertCompany(tx, company, personOf(viewer)?.id ?? null);
    const { id: recording } = await insertRecording(tx, id, actor, reason);
    return {
      ok: true,
      value: { slug },
      audit: { company: { id, slug }, subject: company.name, details: { recording } },
    };
  },
});
