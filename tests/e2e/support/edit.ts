import type { APIRequestContext, BrowserContext, Page } from 'playwright/test';
import { expect } from './test';

export const details = {
  ...{ legalName: '', registeredNumber: '', headquarters: '', founded: '', sector: '' },
  ...{ currency: 'USD', fiscalYearEnd: '12-31' },
};

const source = {
  ...{ title: 'Annual report', publisher: 'The company', publishedOn: '2024-04-30', tier: 'primary', kind: 'report' },
  ...{ url: '', note: '' },
};

/** A figure of revenue in Q1 2024 as the form hands it in. */
export const typedFact = (changes: object = {}) => ({
  ...{ metric: 'revenue', members: [], period: 'Q1 2024', basis: '', precision: '', years: 'fiscal', value: '$10M' },
  ...{ unit: 'USD', reported: '', scenario: 'actual', inferred: false, derived: false, source: 'new' },
  ...{ newSource: source, locator: '', knownOn: '', note: '', ...changes },
});

let made = 0;

/** A company of one test, after all others by name so that no other test meets it; with revenue and headcount if wanted. */
export async function ownCompany(request: APIRequestContext, facts: readonly object[] = []): Promise<string> {
  const slug = `zz-edited-${process.pid}-${++made}-${Date.now().toString(36)}`;
  const answer = await request.post('/api/v1/companies', {
    data: { key: `made ${slug}`, reason: 'A test', slug, draft: { name: `Zz ${slug}`, ...details } },
  });
  expect(answer.status()).toBe(201);
  if (facts.length > 0) {
    const edits = facts.map((draft) => ({ kind: 'add-fact', draft, beside: [] }));
    expect((await edit(request, slug, edits)).status()).toBe(200);
  }
  return slug;
}

/** Hands in edits as another person would. */
export function edit(
  request: APIRequestContext,
  slug: string,
  edits: readonly object[],
  reason = 'A test',
  key?: string,
) {
  const data = { key: key ?? `edit ${slug} ${++made} ${Date.now()}`, reason, edits };
  return request.post(`/api/v1/companies/${slug}/edits`, { data });
}

type ListedFact = {
  id: string;
  metric: string;
  low: string;
  high: string;
  reported: string;
  period: { start: string };
};

/** The company's current figures as the public API tells them. */
export async function factsOf(request: APIRequestContext, slug: string): Promise<ListedFact[]> {
  return (await (await request.get(`/api/v1/companies/${slug}/facts`)).json()).facts;
}

/** A second person: another browser with nothing of the first one's. */
export async function other(context: BrowserContext, baseURL = ''): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  return (await browser.newContext({ baseURL })).newPage();
}
