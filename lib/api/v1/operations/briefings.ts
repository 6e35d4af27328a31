import { z } from 'zod';
import { pageParameters } from '@/lib/api/v1/parameters';
import { briefingPage, oneBriefing, submit } from '@/lib/api/v1/schemas';
import { operation } from '../operation';
import { noCompanyThere } from './said';

const none = z.strictObject({});
const saving = {
  403: 'You may not save briefings of this company.',
  409: 'Somebody saved since, the key was used for another submit, or the company has the most briefings there may be.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is not JSON.',
} as const;

export const listBriefingsOperation = operation({
  id: 'listBriefings',
  method: 'GET',
  path: '/companies/{company}/briefings',
  group: 'Briefings',
  summary: 'A company’s briefings',
  description: 'The saved briefings by name, each as it was last saved, without what is in it.',
  scope: 'read',
  query: z.strictObject(pageParameters),
  answers: { 200: { says: 'A page of briefings.', schema: briefingPage } },
  paged: true,
  problems: { 404: noCompanyThere },
});

export const makeBriefingOperation = operation({
  id: 'makeBriefing',
  method: 'POST',
  path: '/companies/{company}/briefings',
  group: 'Briefings',
  summary: 'Save a new briefing',
  description:
    'Choose a `key` of your own for each submit, and send it again when no answer came: the same key is stored once.',
  scope: 'write',
  query: none,
  body: submit,
  answers: { 201: { says: 'The briefing as it was saved.', schema: oneBriefing } },
  paged: false,
  problems: { 404: noCompanyThere, ...saving },
});

export const readBriefingOperation = operation({
  id: 'readBriefing',
  method: 'GET',
  path: '/companies/{company}/briefings/{id}',
  group: 'Briefings',
  summary: 'One briefing',
  description: 'The latest revision with all that is in it.',
  scope: 'read',
  query: none,
  answers: { 200: { says: 'The briefing.', schema: oneBriefing } },
  paged: false,
  problems: { 404: 'There is no such company or briefing.' },
});

export const saveBriefingOperation = operation({
  id: 'saveBriefing',
  method: 'POST',
  path: '/companies/{company}/briefings/{id}',
  group: 'Briefings',
  summary: 'Save the next revision',
  description:
    '`from` is the revision that you started from; when somebody saved since, nothing is stored and the answer has ' +
    'theirs. `deleted: true` takes the briefing out of the list; a later revision without it brings it back.',
  scope: 'write',
  query: none,
  body: submit,
  answers: { 200: { says: 'The briefing as it was saved.', schema: oneBriefing } },
  paged: false,
  problems: { 404: 'There is no such company or briefing.', ...saving },
});
