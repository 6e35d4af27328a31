// Lists of WARN notices: from the file to events, with rejected rows by their reason, and how the list is written.
import { choose, open, read, store, textFile } from './support/imports';
import { expect, test } from './support/own-product';
import { violations } from './support/violations';

test.describe.configure({ mode: 'default' });

const list = [
  'State notices',
  'Notice Date;Effective Date;Company;City;No. Of Employees',
  '01/15/2024;03/15/2024;Harbour Widgets, Inc.;Memphis;42',
  '02/20/2024;TBD;Harbour Widgets, Inc.;Nashville;80 - 100',
  '02/21/2024;04/20/2024;Harbour Widgets, Inc.;Jackson;several',
  '02/22/2024;04/21/2024;Harbour Widgets, Inc.;Jackson;several',
  '02/23/2024;04/22/2024;Somebody Else, Inc.;Jackson;7',
  ';;TOTALS:;;129',
].join('\n');

test('notices become events and plans; two rows are rejected for one reason, another company and the total left out', async ({
  page,
}) => {
  await open(page, '/import');
  await choose(page, textFile('harbour-warn.csv', list));
  await expect(page.getByText('3 rows understood, 2 rejected, 1 left out.')).toBeVisible();
  await page.getByText('How the list is written').click();
  await expect(page.getByText('The file shows: Semicolon')).toBeVisible();
  await expect(page.getByText('Found: row 2')).toBeVisible();
  await page.getByLabel(/^Harbour Widgets, Inc\./).check();
  await page.getByLabel('Publisher').fill('The state');
  expect(await violations(page)).toEqual([]);
  await read(page);
  await expect(page.getByText('6 read = 4 new + 2 rejected')).toBeVisible();
  await expect(page.getByText('Rows of totals: 1')).toBeVisible();
  await page.getByRole('link', { name: 'Rejected 2' }).click();
  const groups = page.getByRole('list', { name: 'Why cells are rejected' });
  await expect(groups.getByRole('listitem')).toHaveCount(1);
  await expect(groups).toContainText('“several”');
  await expect(groups).toContainText('2 cells');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Events 2' }).click();
  await expect(page.getByRole('row', { name: /Nashville: 80 - 100 people/ })).toBeVisible();
  await store(page);
  await expect(page.getByText('4 figures and events saved.')).toBeVisible();
  await page.goto('/companies/harbour-widgets-inc/timeline');
  const notice = page.getByText(/Notice of lay-offs in Memphis: 42 people/).filter({ visible: true });
  await expect(notice.first()).toBeVisible();
});

test('another row of heads, and what divides the columns, can be chosen; a wrong one is asked about and can be changed back', async ({
  page,
}) => {
  await open(page, '/import');
  await choose(page, textFile('again-warn.csv', list));
  await page.getByText('How the list is written').click();
  await page.getByLabel('Columns are divided by').selectOption(',');
  await expect(page.getByText(/^Which column is the company\?/)).toBeVisible();
  await page.getByLabel('Columns are divided by').selectOption('');
  await expect(page.getByText('3 rows understood, 2 rejected, 1 left out.')).toBeVisible();
});
