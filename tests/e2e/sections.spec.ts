import type { Page } from 'playwright/test';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

/** The cells of a row of a named table, spaces as one. */
async function cells(page: Page, table: RegExp, row: RegExp): Promise<string[]> {
  const texts = await page
    .getByRole('table', { name: table })
    .getByRole('row', { name: row })
    .first()
    .locator('th, td')
    .allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

test.describe('the worked examples stand on the screen', () => {
  const told: [string, string][] = [
    ['Loss to revenue', 'In Q1 2024 the loss was more than 6 times revenue.'],
    ['Revenue per employee', 'In Q1 2024 revenue per employee was under about $25K a quarter.'],
    ['Revenue per employee, a year', 'In Q1 2024 revenue per employee ran at under about $100K a year.'],
    ['Runway', 'In Oct 2023 the cash would have lasted about 0.5 months.'],
    [
      'Relief to new money',
      'Creditors let go of $400M or more at the restructuring of 25 Jun 2024, 5 times or more the new money.',
    ],
    ['Compute share of cost', 'Computing took 65% of operating cost in 2023, by forecast.'],
    ['Headcount change', 'Headcount fell by about 155, about 78%, from 17 Apr 2024 to Dec 2024.'],
  ];

  for (const [name, sentence] of told) {
    test(`${name}: ${sentence}`, async ({ page }) => {
      await page.goto(`${company}/indicators`);
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      await expect(row).toContainText(sentence);
    });
  }

  test('headcount: up to ~135 of ~155 are not explained by reported events', async ({ page }) => {
    await page.goto(`${company}/headcount`);
    await expect(page.locator('#chart-headcount-bridge')).toContainText(
      'Up to about 135 of the about 155 fewer people from 17 Apr 2024 to Dec 2024 are not explained by reported events.',
    );
    expect(await cells(page, /roll-forward/, /17 Apr 2024/)).toEqual([
      '17 Apr 2024 – Dec 2024',
      '~200',
      '−>20',
      'up to ~135 fewer',
      '~45',
    ]);
  });

  test('debt: ~100M less 100M or more leaves "~$0 or more", and none by statement', async ({ page }) => {
    await page.goto(`${company}/capital`);
    const bridge = page.locator('#chart-debt-bridge');
    await bridge.locator('summary', { hasText: 'Figures as a table' }).click();
    await expect(bridge.getByRole('row', { name: /Not explained/ })).toContainText('~$0+');
    await expect(bridge.getByRole('row', { name: /Forgiven/ })).toContainText('−$100M+');
  });

  test('funding: 101 + 80 = 181 leaves out the SAFE notes, both convertible notes and WPP', async ({ page }) => {
    await page.goto(`${company}/capital`);
    await expect(page.locator('#chart-funding-total')).toContainText(
      '$101M + $80M = $181M: the reported total leaves out SAFE notes, Convertible note (spring 2023), ' +
        'Convertible note (Intel) and WPP (extension of the 2024 round).',
    );
  });
});

test('as known on 31 May 2024 the restructuring had not happened: no new money, no sentence on relief', async ({
  page,
}) => {
  await page.goto(`${company}/indicators`);
  await page.getByLabel('As known on').fill('2024-05-31');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/\/indicators\?asKnownOn=2024-05-31/);
  await expect(page.getByText('As known on 31 May 2024. Figures')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Relief to new money' })).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: 'Loss to revenue' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Timeline' }).click();
  await expect(page).toHaveURL(`${company}/timeline?asKnownOn=2024-05-31`);
  // Six more had happened by then; the only source of each is of 2025 or later.
  await expect(page.getByRole('table', { name: /events/ }).locator('tbody tr')).toHaveCount(5);
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('table', { name: /events/ }).locator('tbody tr')).toHaveCount(18);
});

test('a chart on a page as known on a day gives files of the same day', async ({ page }) => {
  await page.goto(`${company}?asKnownOn=2024-05-31`);
  await page
    .locator('#chart-debt')
    .getByRole('button', { name: /Take the chart/ })
    .click();
  const csv = page.getByRole('link', { name: 'CSV', exact: true });
  await expect(csv).toHaveAttribute('href', `${company}/charts/debt.csv?asKnownOn=2024-05-31`);
});

test('without compiled sources the page shows what is left: the debt after, by the note alone, is gone', async ({
  page,
}) => {
  await page.goto(`${company}/sources`);
  expect(await cells(page, /tiers of sources/, /^Compiled/)).toEqual([
    'Compiled',
    '2',
    '16',
    '9',
    'Net income before, Debt after, Funding before, Funding after, Headcount after',
    'Counted leave out Compiled',
  ]);
  await page.getByRole('link', { name: 'leave out Compiled' }).click();
  await expect(page).toHaveURL(`${company}/sources?without=compiled`);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Overview' }).click();
  const debt = page.getByRole('row', { name: /^Debt/ });
  await expect(debt).toContainText('~$100M');
  await expect(debt).toContainText('No debt has been disclosed since the restructuring');
  await page.getByRole('link', { name: 'Bring them back' }).click();
  await expect(debt).toContainText('$0');
});

test('the timeline shows the kind and time that its address names', async ({ page }) => {
  await page.goto(`${company}/timeline`);
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Legal' });
  await page.getByLabel('From', { exact: true }).fill('2023-02-01');
  await page.getByRole('form', { name: 'Events shown' }).getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/kind=legal&from=2023-02-01/);
  const events = page.getByRole('table', { name: /events/ }).locator('tbody tr');
  await expect(events).toHaveCount(4);
  await expect(events.first()).toContainText('Getty Images files suit in Delaware');
});

test('an event leads to the figures that it moved', async ({ page }) => {
  await page.goto(`${company}/timeline`);
  await page.locator('#event-13').getByRole('link', { name: '$300M' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '$300M' })).toBeVisible();
});

test.describe('the licence check', () => {
  const cases: [string, string][] = [
    ['$500K', 'the Community License applies.'],
    ['$1M', 'the Enterprise License applies.'],
    ['$500K–2M', 'it is open which applies: Community License or Enterprise License.'],
  ];
  for (const [revenue, answer] of cases) {
    test(`with ${revenue} a year ${answer}`, async ({ page }) => {
      await page.goto(`${company}/portfolio`);
      await page.getByLabel('Your revenue in a year').fill(revenue);
      await page.getByRole('button', { name: 'Check' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'a year' })).toContainText(answer);
    });
  }
});

test('the portfolio has all of the note: fourteen models, LAION-5B, the parts of latent diffusion, the cluster', async ({
  page,
}) => {
  await page.goto(`${company}/portfolio`);
  const table = page.getByRole('table', { name: /portfolio/ });
  await expect(table.locator('tbody tr[id]')).toHaveCount(15);
  const first = table.locator('#stable-diffusion-1');
  for (const part of [
    'VAE',
    'U-Net: 860M parameters',
    'CLIP text encoder: 123M parameters',
    '256 × NVIDIA A100',
    '~$600K',
  ]) {
    await expect(first).toContainText(part);
  }
  await expect(page.getByText('4,000 NVIDIA DGX A100').first()).toBeVisible();
  await expect(page.locator('#chart-sizes')).toBeVisible();
  await expect(page.locator('#chart-compute')).toBeVisible();
});

test('every fact of a metric, sorted by its value and filtered, by the address alone', async ({ page }) => {
  await page.goto(`${company}/metrics/debt`);
  const table = page.getByRole('table', { name: /every fact/ });
  await table.getByRole('link', { name: 'Value' }).click();
  await expect(page).toHaveURL(/sort=value/);
  const values = async () =>
    (await table.locator('tbody td.number, tbody tr td:nth-child(3)').allInnerTexts()).slice(0, 5);
  expect(await values()).toEqual(['$0', '$1M', '$1.6M', '$7M', '~$100M']);
  await table.getByRole('link', { name: /Value/ }).click();
  await expect(page).toHaveURL(/sort=value&order=descending/);
  expect(await values()).toEqual(['~$100M', '$7M', '$1.6M', '$1M', '$0']);
  await page.getByLabel('Of which').selectOption('AWS');
  await page.getByRole('form', { name: 'Facts shown' }).getByRole('button').click();
  await expect(table.locator('tbody tr')).toHaveCount(2);
});

test('conflicting totals stand side by side, the preferred one first, with the reason', async ({ page }) => {
  await page.goto(`${company}/metrics/funding-total`);
  const conflict = page.locator('section', { has: page.getByRole('heading', { name: 'Where sources differ' }) });
  await expect(conflict.getByRole('listitem')).toHaveCount(3);
  await expect(conflict.getByRole('listitem').first()).toContainText('$181M');
  await expect(conflict).toContainText('The case follows the note, whose total is the only one');
});

test('what became known in 2024, from the eve of the year to its end', async ({ page }) => {
  await page.goto(`${company}/changes?from=2023-12-31&to=2024-12-31`);
  const figures = page.getByRole('table', { name: /figures that became known/ });
  await expect(figures.getByRole('row', { name: /^Debt forgiven/ })).toContainText('$100M+');
  await expect(page.getByRole('row', { name: /^Relief to new money/ })).toContainText('nothing');
  await expect(page.getByRole('row', { name: /^Headcount/ })).not.toHaveCount(0);
});

test('every section is reached by keyboard from the one before it', async ({ page }) => {
  await page.goto(company);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const names = await sections.getByRole('link').allInnerTexts();
  expect(names).toEqual([
    'Overview',
    'Headcount',
    'Capital',
    'Indicators',
    'Timeline',
    'Portfolio',
    'Metrics',
    'Sources',
    'Changes',
    'Briefing',
  ]);
  for (const name of names.slice(1)) {
    await sections.getByRole('link', { name }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(sections.locator('[aria-current="page"]')).toHaveText(name);
  }
});
