// Without JavaScript a file is uploaded by a form, its questions are answered by a form, and what is saved is the same.
import type { Page } from 'playwright/test';
import { textFile } from './support/imports';
import { expect, test } from './support/own-product';

test.describe.configure({ mode: 'default' });
test.use({ javaScriptEnabled: false });

const accounts = [
  'Plainbridge Ltd,,,',
  '£000,Jan-23,Feb-23,Mar-23',
  'Revenue,"3,991","3,948","4,166"',
  'COGS,"(2,834)","(2,803)","(2,958)"',
  'Headcount – Sales,84,84,85',
  'Headcount – Operations,212,212,211',
  'Covenant headroom,1,1,1',
].join('\n');

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/import');
  await page.locator('input[type=file][name=file]').setInputFiles(textFile(name, text));
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The preview, however long the file is read: the page asks again by itself. */
async function toPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/^[\d,]+ read = /)).toBeVisible();
}

test('accounts are uploaded, two questions answered, a row left out, previewed and saved: 15 figures', async ({
  page,
}) => {
  await upload(page, 'plain.csv', accounts);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Answer the questions about the file first.')).toBeVisible();
  await page.getByLabel('Yes: they are costs').check();
  await page.getByLabel('Department', { exact: true }).check();
  await page.getByRole('button', { name: 'Apply the answers' }).click();
  await expect(page.getByLabel('Yes: they are costs')).toBeChecked();
  await expect(page.getByText('12 cells understood, 3 need you.').first()).toBeVisible();
  await page.getByLabel(/Covenant headroom: what it is/).selectOption('left out');
  await toPreview(page);
  await expect(page.getByText('15 read = 12 new + 3 left out')).toBeVisible();
  await page.getByLabel(/^Decision for Revenue, Mar 2023/).selectOption('leave out');
  await page
    .locator('form', { has: page.getByLabel(/^Decision for Revenue, Mar 2023/) })
    .getByRole('button', { name: 'Apply' })
    .click();
  await expect(page.getByText('15 read = 11 new + 4 left out')).toBeVisible();
  await page.getByLabel(/^Why, for the record/).fill('Without script');
  await page.getByRole('button', { name: 'Save 11 figures' }).click();
  await expect(page).toHaveURL(/\/companies\/plainbridge-ltd\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByText('11 figures saved.')).toBeVisible();
  await expect(page.getByText('“Without script”')).toBeVisible();
  await page.getByLabel('Why it is undone').fill('A test');
  await page.getByRole('button', { name: 'Undo the whole import' }).click();
  await expect(page.getByText('This import was saved and then undone')).toBeVisible();
});

test('a list of notices: its names and its publisher are said by form, and its events are saved', async ({ page }) => {
  const list = [
    'Notice Date,Effective Date,Company,City,No. Of Employees',
    '01/15/2024,03/15/2024,"Plain Widgets, Inc.",Memphis,42',
    '01/16/2024,03/16/2024,"Other, Inc.",Memphis,43',
  ].join('\n');
  await upload(page, 'notices.csv', list);
  await page.getByLabel(/^Plain Widgets, Inc\./).check();
  await page.getByLabel('Publisher').fill('The state');
  await page.getByRole('button', { name: 'Apply the answers' }).click();
  await expect(page.getByLabel('Publisher')).toHaveValue('The state');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Plain Widgets, Inc.');
  await toPreview(page);
  await expect(page.getByText('2 read = 2 new')).toBeVisible();
});

test('a form without a file is answered with what to do', async ({ page }) => {
  await page.goto('/import');
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('Choose a file that holds something, or paste a table.')).toBeVisible();
});
