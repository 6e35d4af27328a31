// Without JavaScript a file is uploaded by a form, its questions are answered by a form, and what is saved is the same:
// here the forms are sent as a browser sends them, with the names that the page gives its controls.
import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from 'playwright/test';
import { textFile } from './support/imports';
import { expect, test } from './support/own-product';

test.describe.configure({ mode: 'default' });

const accounts = [
  'Plainbridge Ltd,,,',
  '£000,Jan-23,Feb-23,Mar-23',
  'Revenue,"3,991","3,948","4,166"',
  'COGS,"(2,834)","(2,803)","(2,958)"',
  'Headcount – Sales,84,84,85',
  'Headcount – Operations,212,212,211',
  'Covenant headroom,1,1,1',
].join('\n');

type Fields = Readonly<Record<string, string>>;

/** Sends a form and gives the address that it leads to. */
async function sendForm(request: APIRequestContext, address: string, form: Fields): Promise<string> {
  const answer = await request.post(address, { form, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return answer.headers().location ?? '';
}

async function upload(request: APIRequestContext, name: string, text: string): Promise<string> {
  const address = `/import/uploads?key=${randomUUID()}`;
  const answer = await request.post(address, { multipart: { file: textFile(name, text) }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return answer.headers().location ?? '';
}

const pageOf = async (request: APIRequestContext, address: string) => (await request.get(address)).text();

test('accounts: two questions answered, a row left out, previewed, saved, and undone, each by a form', async ({
  request,
}) => {
  const file = await upload(request, 'plain.csv', accounts);
  const answers = file.replace('/import/', '/import/uploads/').concat('/answers');
  const first = await pageOf(request, file);
  for (const name of ['answer costs', 'answer parts headcount', 'row Covenant headroom', 'do'])
    expect(first).toContain(`name="${name}"`);
  expect(await sendForm(request, answers, { do: 'read' })).toBe(file);
  expect(await pageOf(request, file)).toContain('Answer the questions about the file first.');
  const said = { 'answer costs': 'negative', 'answer parts headcount': 'department' };
  expect(await sendForm(request, answers, { ...said, do: 'apply' })).toBe(file);
  expect(await pageOf(request, file)).toContain('12 cells understood, 3 need you');
  const preview = await sendForm(request, answers, { 'row Covenant headroom': 'left out', do: 'read' });
  expect(await sendForm(request, answers, { 'row Covenant headroom': 'left out', do: 'read' })).toBe(preview);
  await expect.poll(() => pageOf(request, preview)).toContain('15 read = 12 new + 3 left out');

  const acts = preview.replace('/import/', '/import/imports/');
  const choice = { which: '{"rows":[3]}', choice: 'leave out', show: 'new' };
  expect(await sendForm(request, `${acts}/choose`, choice)).toBe(`${preview}?show=new`);
  expect(await pageOf(request, preview)).toContain('15 read = 11 new + 4 left out');
  const saving = { reason: 'Without script', leaveOutRejected: 'false' };
  const saved = await sendForm(request, `${acts}/commit`, saving);
  expect(saved).toMatch(/^\/companies\/plainbridge-ltd\/import\//);
  await expect.poll(() => pageOf(request, saved)).toContain('11 figures saved.');
  expect(await sendForm(request, `${acts}/undo`, { reason: 'A test' })).toBe(saved);
  await expect.poll(() => pageOf(request, saved)).toContain('This import was saved and then undone');
});

test('a form without a file says what to do, and one of another site is refused', async ({ request }) => {
  const address = `/import/uploads?key=${randomUUID()}`;
  const empty = await request.post(address, { multipart: { table: '' }, maxRedirects: 0 });
  expect(empty.headers().location).toBe('/import?said=empty');
  expect(await pageOf(request, '/import?said=empty')).toContain('Choose a file that holds something');
  const other = await request.post(address, {
    multipart: { file: textFile('a.csv', accounts) },
    headers: { Origin: 'https://elsewhere.example' },
    maxRedirects: 0,
  });
  expect(other.status()).toBe(403);
});
