import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { bounds, bringCompany, choose, fixture, open, read, store, textFile } from './support/imports';
import { expect, test } from './support/own-product';
import { violations } from './support/violations';

test.describe.configure({ mode: 'default' });

const sum = (page: Page) => page.getByText(/^[\d,]+ read = /);
const decision = (page: Page, name: RegExp) => page.getByRole('combobox', { name });
const row = (page: Page, name: RegExp) => page.getByRole('row', { name });

/** What the bounds file needs before it is read: its own remarks left out, and how strong its source is. */
async function sayTheRest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leave out the 1 column without a meaning' }).click();
  await page.getByLabel('Source: tier').selectOption('primary');
  await expect(page.getByText('5 values of the first 5 understood.')).toBeVisible();
}

test('a company’s facts are dropped, understood, previewed and saved, and its dashboard shows them', async ({
  page,
}) => {
  await open(page, '/import');
  const text = readFileSync(fixture('marvell-trimmed.json'), 'utf8');
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'marvell.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.getByText('Drop a file here').dispatchEvent('drop', { dataTransfer: transfer });
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/MARVELL TECHNOLOGY, INC, CIK 1835632/)).toBeVisible();
  await expect(page.getByLabel('Currency')).toHaveValue('USD');
  await expect(page.getByLabel('Fiscal year ends on')).toHaveValue('01-31');
  await page.getByLabel('Name').fill('Marvell');
  await page.getByLabel('Address').fill('marvell');
  await read(page);
  const counts =
    ((await sum(page).textContent()) ?? '').match(/[\d,]+/g)?.map((count) => Number(count.replaceAll(',', ''))) ?? [];
  expect(counts[0]).toBe(counts.slice(1).reduce((total, count) => total + count, 0));
  await expect(page.getByRole('list', { name: 'Not read as figures' })).toContainText(
    'Values that a later filing repeats',
  );
  await store(page);
  await expect(page).toHaveURL(/\/companies\/marvell\/import\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'See the company’s dashboard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Marvell' })).toBeVisible();
  // The filing of 31 May 2024 reports -215,600,000 for the quarter from 4 February to 4 May 2024.
  await page.goto('/companies/marvell/metrics/net-income');
  await expect(row(page, /quarter to 4 May 2024/).first()).toContainText('$215.6M loss');
});

test('the same file imported again changes nothing, and says so', async ({ page }) => {
  await open(page, '/companies/marvell/import');
  await choose(page, fixture('marvell-trimmed.json'));
  await read(page);
  await expect(page.getByText(/^Nothing would change: [\d,]+ the same as what is here\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Save / })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close this import' }).click();
  await expect(page.getByText('Cancelled; nothing was saved.')).toBeVisible();
});

test('a table keeps its bounds from the file to the metric’s page, and is read the same way the next time', async ({
  page,
  request,
}) => {
  const company = await bringCompany(request, 'Bounds Ltd');
  await open(page, `${company}/import`);
  await choose(page, fixture('bounds.csv'));
  await expect(page.getByText(/Nothing is said of the column “remarks of our own”/)).toBeVisible();
  await sayTheRest(page);
  await read(page);
  await expect(sum(page)).toHaveText('5 read = 5 new');
  await expect(row(page, /^Revenue, Q1 2024/)).toContainText('<$5M');
  await expect(row(page, /^Revenue, Q1 2024/)).toContainText('less than 5 million US dollars');
  await expect(row(page, /^Revenue, Q1 2024/)).toContainText('bounds.csv, row 2');
  await expect(row(page, /^Net income, Q1 2024/)).toContainText('$30M+ loss');
  await expect(row(page, /^Headcount/)).toContainText('~200');
  await store(page);
  await expect(page.getByText('5 figures saved.')).toBeVisible();
  await page.goto(`${company}/metrics/net-income`);
  await expect(row(page, /^Q1 2024/).first()).toContainText('$30M+ loss');

  await open(page, `${company}/import`);
  await choose(page, textFile('next.csv', bounds.replaceAll('2024-06-01', '2024-07-01').replace('$5M', '$4M')));
  await expect(page.getByText('Read like this company’s last file of this kind.')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^remarks of our own/ })).toContainText('Left out');
  await read(page);
  await expect(sum(page)).toHaveText('5 read = 1 restated + 4 same');
  await expect(row(page, /^Revenue, Q1 2024/)).toContainText('<$4M');
  await expect(row(page, /^Revenue, Q1 2024/)).toContainText('<$5M');
});

const accounts = [
  'Northbridge Ltd,,,',
  '£000,Jan-23,Feb-23,Mar-23',
  'Revenue,"3,991","3,948","4,166"',
  'COGS,"(2,834)","(2,803)","(2,958)"',
  'Headcount – Sales,84,84,85',
  'Headcount – Operations,212,212,211',
  'Headcount – Total,296,296,296',
  'Covenant headroom,1,1,1',
].join('\n');

test('management accounts become a company: two questions, each cell accounted for, 15 figures saved', async ({
  page,
}) => {
  await open(page, '/import');
  await choose(page, textFile('accounts.csv', accounts));
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Northbridge Ltd');
  await expect(page.getByLabel('Currency', { exact: true })).toHaveValue('GBP');
  await expect(page.getByText('Cost of sales: £2,834,000')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Answer the questions about the file first.')).toBeVisible();
  await page.getByLabel('Yes: they are costs').check();
  await page.getByLabel('Department', { exact: true }).check();
  await expect(page.getByText('15 cells understood, 3 need you.').first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Headcount – Total/ })).toContainText('Headcount, the total');
  await page.getByRole('button', { name: /Row 8, Covenant headroom/ }).click();
  await page.getByLabel('Row 8, Covenant headroom: what it is').selectOption('left out');
  await expect(page.getByText('15 cells understood, 3 left out.').first()).toBeVisible();
  await read(page);
  await expect(sum(page)).toHaveText('18 read = 15 new + 3 left out');
  await expect(row(page, /^Cost of sales, Jan 2023/)).toContainText('£2.834M');
  await store(page);
  await expect(page.getByText('15 figures saved.')).toBeVisible();
});

test('a table is pasted out of a spreadsheet', async ({ page, request }) => {
  const company = await bringCompany(request, 'Pasted Ltd');
  await open(page, `${company}/import`);
  await page.getByText('Paste a table').click();
  await page
    .getByLabel(/^Cells copied from a spreadsheet/)
    .fill('metric\tQ1 2024\tQ2 2024\nRevenue\t<$5M\t$7M\nHeadcount\t~200\t~45');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByText('4 cells understood.')).toBeVisible();
  await page.getByText('How the file is written, its source, and other settings').click();
  await expect(page.getByText('The file shows: Tab')).toBeVisible();
  await page.getByLabel('Known on').fill('2024-09-01');
  await page.getByLabel('Source: title').fill('Our own books');
  await page.getByLabel('Source: publisher').fill('The company');
  await page.getByLabel('Source: tier').selectOption('primary');
  await read(page);
  await expect(sum(page)).toHaveText('4 read = 4 new');
  await expect(row(page, /^Revenue, Q2 2024/)).toContainText('column Q2 2024');
  await store(page);
});

test('a reload finds the file, its preview and the list again; a person comes back and cancels', async ({
  page,
  request,
}) => {
  const company = await bringCompany(request, 'Reloaded Ltd');
  await open(page, `${company}/import`);
  await choose(page, fixture('bounds.csv'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'bounds.csv' })).toBeVisible();
  await page.goto(`${company}/import`);
  await page.getByRole('region', { name: 'Files that wait' }).getByRole('link', { name: 'bounds.csv' }).click();
  await sayTheRest(page);
  await read(page);
  await page.reload();
  await expect(sum(page)).toHaveText('5 read = 5 new');
  await page.goto(`${company}/import`);
  await expect(row(page, /^bounds\.csv/)).toContainText('Waits for your decision');
  await page
    .getByRole('row', { name: /^bounds\.csv/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Cancel: save nothing' }).click();
  await expect(page.getByText('Cancelled; nothing was saved.')).toBeVisible();
  await page.goto(`${company}/metrics`);
  await expect(page.getByRole('rowheader', { name: 'Headcount', exact: true })).toHaveCount(0);
});

test('rejected cells are shown with their places, exported as CSV, and left out only by a person', async ({
  page,
  request,
}) => {
  const company = await bringCompany(request, 'Hostile Ltd');
  await open(page, `${company}/import`);
  await choose(page, fixture('hostile.csv'));
  await page.getByLabel('Source: tier').selectOption('press');
  await expect(page.getByText('2 values of the first 7 understood, 5 rejected.')).toBeVisible();
  await read(page);
  await expect(sum(page)).toHaveText('7 read = 2 new + 5 rejected');
  await page.getByRole('link', { name: 'Rejected 5' }).click();
  await page.getByText('Each cell, with what was expected').click();
  await expect(row(page, /“31 February 2024”/)).toContainText('hostile.csv, row 3, column period');
  await expect(row(page, /“NaN”/)).toContainText('hostile.csv, row 4, column value');
  await expect(row(page, /<script>alert\(1\)<\/script>/)).toContainText('row 7');
  const link = await page.getByRole('link', { name: 'Export the rejected cells as CSV' }).getAttribute('href');
  const csv = await (await request.get(String(link))).text();
  expect(csv.trim().split('\r\n')).toHaveLength(6);
  expect(csv).toContain(`"'=HYPERLINK(`);
  await expect(page.getByRole('list', { name: 'Why cells are rejected' })).toContainText('hostile.csv, row 3');
  await expect(page.getByRole('button', { name: 'Save 2 figures without the 5 rejected cells' })).toBeVisible();
  await store(page);
});

test('a person decides otherwise: a restatement stands beside, or is left out; and what was saved is undone', async ({
  page,
  request,
}) => {
  const company = await bringCompany(request, 'Decided Ltd');
  const head = 'metric,period,value,known_on,source_title,source_publisher,source_tier';
  const later = `${head}\nRevenue,2023,$12M,2024-06-01,Report,The company,primary\nRevenue,2024,$14M,2025-03-01,Report,The company,primary\n`;
  await open(page, `${company}/import`);
  await choose(page, textFile('later.csv', later));
  await page.getByText('How the file is written, its source, and other settings').click();
  await page.getByLabel('Years').selectOption('calendar');
  await expect(page.getByText('2 values of the first 2 understood.')).toBeVisible();
  await read(page);
  await expect(sum(page)).toHaveText('2 read = 1 new + 1 restated');
  await expect(row(page, /^Revenue, 2023/)).toContainText('$10M');
  await decision(page, /^Decision for Revenue, 2023/).selectOption('beside');
  await expect(sum(page)).toHaveText('2 read = 2 new');
  await decision(page, /^Decision for Revenue, 2023/).selectOption('leave out');
  await expect(sum(page)).toHaveText('2 read = 1 new + 1 left out');
  await decision(page, /^Decision for Revenue, 2023/).selectOption('');
  await expect(sum(page)).toHaveText('2 read = 1 new + 1 restated');
  await page.getByLabel(/^Why, for the record/).fill('The audited figures');
  await store(page);
  await expect(page.getByText('2 figures saved, of which 1 restatement.')).toBeVisible();
  await expect(page.getByText('“The audited figures”')).toBeVisible();
  await page.goto(`${company}/metrics/revenue`);
  await expect(row(page, /^2023/).first()).toContainText('$12M');

  await page.goBack();
  await page.getByLabel('Why it is undone').fill('The wrong company');
  await page.getByRole('button', { name: 'Undo the whole import' }).click();
  await expect(page.getByText('This import was saved and then undone')).toBeVisible();
  await page.goto(`${company}/metrics/revenue`);
  await expect(row(page, /^2023/).first()).toContainText('$10M');
  await page.goto(`${company}/import`);
  await expect(row(page, /^later\.csv/)).toContainText('Undone');
});

test('a restructuring that the figures hint at is chosen, and there is a before and after', async ({
  page,
  request,
}) => {
  const company = await bringCompany(request, 'Turned Ltd');
  const head = 'metric,period,value,known_on,source_title,source_publisher,source_tier';
  const source = 'Report,The company,primary';
  const rows = `Net income,2022,-$50M,2023-03-01,${source}\nNet income,2023,$20M,2024-03-01,${source}\n`;
  await open(page, `${company}/import`);
  await choose(page, textFile('turn.csv', `${head}\n${rows}`));
  await page.getByText('How the file is written, its source, and other settings').click();
  await page.getByLabel('Years').selectOption('calendar');
  await expect(page.getByText('2 values of the first 2 understood.')).toBeVisible();
  await read(page);
  await store(page);
  const suggestion = page.getByRole('form', { name: /^Suggested: / });
  await expect(suggestion).toContainText('Net income turned from a loss to a profit');
  await suggestion.getByLabel('Name').fill('The turn');
  await suggestion.getByRole('button', { name: 'Add this restructuring' }).click();
  await expect(suggestion).toHaveCount(0);
  await page.getByRole('link', { name: 'See the company’s dashboard' }).click();
  await expect(page.getByText('The turn', { exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`nothing that axe-core objects to at any step, ${colorScheme}, ${width} px`, async ({ page, request }) => {
      const company = await bringCompany(request, `Axe ${colorScheme} ${width}`);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await open(page, '/import');
      expect(await violations(page)).toEqual([]);
      await open(page, `${company}/import`);
      expect(await violations(page)).toEqual([]);
      await choose(page, fixture('hostile.csv'));
      await page.getByLabel('Source: tier').selectOption('press');
      await expect(page.getByText('2 values of the first 7')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await read(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.getByRole('link', { name: 'Rejected 5' }).click();
      await expect(page.getByText('Export the rejected cells as CSV')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await store(page);
      expect(await violations(page)).toEqual([]);
    });
  }
}
