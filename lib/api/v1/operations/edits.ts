import { z } from 'zod';
import { companySubmit, editSubmit } from '@/lib/api/edit-submit';
import { madeIds } from '@/lib/api/v1/schemas';
import { operation } from '../operation';
import { noCompanyThere } from './said';

const none = z.strictObject({});
const sending = { 413: 'The body is larger than 1 MB.', 415: 'The body is not JSON.' } as const;

export const makeCompanyOperation = operation({
  id: 'makeCompany',
  method: 'POST',
  path: '/companies',
  group: 'Changing',
  summary: 'Make a company',
  description:
    'A private company without any figure; you are its owner. Its address begins with `slug`; unless you own the ' +
    'installation some letters are added. Send the same `key` again when no answer came.',
  scope: 'write',
  query: none,
  body: companySubmit,
  answers: { 201: { says: 'The company’s place in addresses.', schema: madeIds } },
  paged: false,
  problems: { 403: 'Sign in to make a company.', 409: 'There is a company of this address already.', ...sending },
});

export const makeEditsOperation = operation({
  id: 'makeEdits',
  method: 'POST',
  path: '/companies/{company}/edits',
  group: 'Changing',
  summary: 'Change a company by hand',
  description:
    'Figures, events, restructurings, sources and details, all of them as one act with its reason or none. Values are ' +
    'text as a person types it: `<$5M`. What cannot be read is named field by field.',
  scope: 'write',
  query: none,
  body: editSubmit,
  answers: { 200: { says: 'The ids of what was stored, in the order of the edits.', schema: madeIds } },
  paged: false,
  problems: {
    403: 'You may look at this company, but not change it.',
    404: noCompanyThere,
    422: 'A change cannot be saved as it is, such as a figure that is not there; the sentence says why.',
    409: 'Somebody changed this since: `overtaken` has what stands there now.',
    ...sending,
  },
});
