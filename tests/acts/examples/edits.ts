import { randomUUID } from 'node:crypto';
import { saveBriefing } from '@/lib/acts/briefings/save-briefing';
import { makeCompany } from '@/lib/acts/companies/make-company';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import type { BriefingContent } from '@/lib/briefings/briefing';
import { windows } from '@/tests/support/editing';
import { example, type Ground } from '../example';

const writer = { actor: ({ actors }: Ground) => actors.editor, refused: ({ actors }: Ground) => actors.viewer };
const company = ({ slug }: Ground) => ({ slug });

const content: BriefingContent = {
  ...{ title: 'Board', page: 'wide', theme: 'light', locale: 'en-US', asKnownOn: null, without: [] },
  items: [],
};

export const edits = [
  example({
    ...writer,
    file: 'edits/make-edits',
    act: makeEdits,
    input: (ground) => ({
      ...{ company: company(ground), reason: 'A test' },
      edits: [{ kind: 'add-restructuring', read: { ...windows, name: randomUUID() } } as const],
    }),
  }),
  example({
    ...writer,
    file: 'briefings/save-briefing',
    act: saveBriefing,
    input: (ground) => ({ company: company(ground), from: null, name: 'Board', content, deleted: false }),
  }),
  example({
    file: 'companies/make-company',
    act: makeCompany,
    actor: ({ actors }) => actors.nobody,
    refused: ({ actors }) => actors.reader,
    input: () => ({
      company: {
        slug: randomUUID(),
        name: 'Acme',
        currency: 'USD',
        fiscalYearEnd: '12-31',
        visibility: 'private',
      } as const,
      reason: 'A test',
    }),
  }),
];
