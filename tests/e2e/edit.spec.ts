import type { Page } from 'playwright/test';
import { edit, factsOf, other, ownCompany, typedFact } from './support/edit';
import { expect, test } from './support/own-product';
import { violations } from './support/violations';

const at = (slug: string, path = '') => `/companies/${slug}${path}`;
const status = (page: Page) => page.getByRole('form').getByRole('status').last();
const cell = (page: Page, row: string, column: number) =>
  page
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('gridcell')
    .nth(column);

/** Opens a page and waits until its script is alive. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

/** Says why, and stores. */
async function store(page: Page, reason: string, button: string | RegExp): Promise<void> {
  await page.getByLabel('Why is this changed?').fill(reason);
  await page.getByRole('button', { name: button }).click();
}

const twoQuarters = [typedFact(), typedFact({ period: 'Q2 2024', value: '$12M' })];

test('a company by hand: its dashboard says what to do next, and shows the first figure with its bounds', async ({
  page,
}) => {
  const name = `Zz By hand ${Date.now()}`;
  await open(page, '/companies/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Why is it added?').fill('We advise it');
  await page.getByRole('button', { name: 'Make the company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import a file' })).toBeVisible();
  await page.getByRole('link', { name: 'Enter the first figure' }).click();

  await page.getByLabel('Metric').selectOption('Revenue');
  await page.getByLabel('Value').fill('<$5M');
  await expect(
    page.getByText('Shown as <$5M, less than 5 million US dollars. From $0 to below $5,000,000.'),
  ).toBeVisible();
  await page.getByLabel('Period', { exact: true }).fill('Q1 2024');
  await expect(page.getByText('Q1 2024: a quarter, 1 Jan 2024 to 31 Mar 2024')).toBeVisible();
  await page.getByLabel('Title').fill('Report on the quarter');
  await page.getByLabel('Publisher').fill('The company');
  await page.getByLabel('Published on').fill('2024-05');
  await page.getByLabel('Tier').selectOption('primary');
  await store(page, 'First figure', 'Save the figure');

  await expect(page.getByRole('heading', { level: 1, name: '<$5M' })).toBeVisible();
  await expect(page.getByText('Known to the world by May 2024.')).toBeVisible();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('figure').getByText('<$5M').first()).toBeVisible();
  await expect(page.getByText('Nothing is recorded yet')).toHaveCount(0);
});

test('a correction by form: the earlier figure stays in the history with the reason, and every page shows the new one', async ({
  page,
  request,
  baseURL,
}) => {
  const slug = await ownCompany(request, twoQuarters);
  const reader = await other(page.context(), baseURL);
  await reader.goto(at(slug));
  await expect(reader.getByText('$10M').first()).toBeVisible();
  const [first] = await factsOf(request, slug);
  await page.goto(at(slug, `/facts/${first?.id}`));
  await page.getByRole('link', { name: 'Correct this figure' }).click();
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('Value')).toHaveValue('$10M');
  await page.getByLabel('Value').fill('~$9M');
  await page.getByLabel('Words of the source').fill('some nine million');
  await store(page, 'The report says so', 'Save the correction');
  await expect(page.getByRole('heading', { level: 1, name: '~$9M' })).toBeVisible();
  await expect(page.getByText(/\$10M became ~\$9M, .* recorded by someone: The report says so/)).toBeVisible();
  await reader.waitForTimeout(1_200);
  await reader.reload();
  await expect(reader.getByText('~$9M').first()).toBeVisible();
  expect((await factsOf(request, slug)).map(({ reported }) => reported).sort()).toEqual(['$12M', 'some nine million']);
  await reader.context().close();
});

test('what is wrong is told beside each field and in a list that leads to it; nothing typed is lost', async ({
  page,
  request,
}) => {
  const slug = await ownCompany(request);
  await open(page, at(slug, '/edit/facts/new?metric=revenue'));
  await page.getByLabel('Value').fill('€5 lots');
  await page.getByLabel('Period', { exact: true }).fill('2024-02-31');
  await page.getByLabel('Title').fill('A report');
  await page.getByRole('button', { name: 'Save the figure' }).click();
  const list = page.getByRole('region', { name: 'What is wrong' });
  await expect(list.getByRole('heading')).toBeFocused();
  await list.getByRole('button', { name: /2024-02-31.*there is no such day/ }).click();
  await expect(page.getByLabel('Period', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Period', { exact: true })).toHaveAccessibleDescription(/there is no such day/);
  await expect(page.getByLabel('Value')).toHaveAttribute('aria-invalid', 'true');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Period', { exact: true }).fill('2024-02');
  await expect(page.getByLabel('Period', { exact: true })).not.toHaveAttribute('aria-invalid');
  await expect(page.getByLabel('Title')).toHaveValue('A report');
  expect(await factsOf(request, slug)).toEqual([]);
});

test('what was typed survives a reload, and is gone once it is stored', async ({ page, request }) => {
  const slug = await ownCompany(request, [typedFact()]);
  const [first] = await factsOf(request, slug);
  const address = at(slug, `/edit/facts/${first?.id}`);
  await open(page, address);
  await page.getByLabel('Value').fill('$11M');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByLabel('Value')).toHaveValue('$10M');
  await page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByLabel('Value')).toHaveValue('$11M');
  await store(page, 'A slip of the pen', 'Save the correction');
  await expect(page.getByRole('heading', { level: 1, name: '$11M' })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('edit')))).toEqual([]);
});

test('the grid by keyboard alone: type, go on, take back, undo, and store all with one reason', async ({
  page,
  request,
}) => {
  const slug = await ownCompany(request, [...twoQuarters, typedFact({ metric: 'net-income', value: '$30M+ loss' })]);
  await open(page, at(slug, '/edit'));
  await cell(page, 'Revenue', 0).focus();
  await page.keyboard.type('~$11M');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'Revenue', 1)).toBeFocused();
  await expect(cell(page, 'Revenue', 0)).toHaveText('$10M ~$11M (changed)');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Revenue, Q2 2024' })).toHaveValue('$12M');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Revenue', 1)).toHaveText('$12M withdrawn (changed)');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Revenue', 1)).toHaveText('$12M');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Net income, Q1 2024' }).fill('(28)M');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Net income', 0)).toHaveText('$30M+ loss $28M loss (changed)');
  await store(page, 'Restated in the annual report', 'Save 2 changes');
  await expect(page.getByText('2 changes were saved.')).toBeVisible();
  await expect(cell(page, 'Revenue', 0)).toHaveText('~$11M');
  await expect(page.getByRole('form', { name: 'Save the changes' })).toHaveCount(0);
  await page.reload();
  await expect(cell(page, 'Net income', 0)).toHaveText('$28M loss');
  const facts = await factsOf(request, slug);
  expect(facts).toHaveLength(3);
  expect(facts.find(({ metric }) => metric === 'net-income')).toMatchObject({ low: '-28000000', high: '-28000000' });
});

test('several copied cells into an added period need a source, and come with it', async ({ page, request }) => {
  const slug = await ownCompany(request, [...twoQuarters, typedFact({ metric: 'net-income', value: '$30M+ loss' })]);
  await open(page, at(slug, '/edit'));
  await page.getByLabel('Period', { exact: true }).fill('Q3 2024');
  await page.getByRole('button', { name: 'Add column' }).click();
  await cell(page, 'Revenue', 2).focus();
  await cell(page, 'Revenue', 2).evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '$13M\t$14M\n<$1M\n');
    target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  });
  await expect(page.getByText('3 cells pasted, into 1 new column.')).toBeVisible();
  await store(page, 'The third quarter', 'Save 3 changes');
  await expect(page.getByRole('region', { name: 'What is wrong' })).toContainText('Choose the source');
  await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Known since').fill('2024-10-31');
  await page.getByRole('button', { name: 'Save 3 changes' }).click();
  await expect(page.getByText('3 changes were saved.')).toBeVisible();
  await expect(cell(page, 'Net income', 2)).toHaveText('<$1M');
  await expect(cell(page, 'Revenue', 3)).toHaveText('$14M');
  expect((await factsOf(request, slug)).filter(({ period }) => period.start === '2024-07-01')).toHaveLength(2);
});

test('a cell that cannot be read is refused with all others; nothing is saved', async ({ page, request }) => {
  const slug = await ownCompany(request, twoQuarters);
  await open(page, at(slug, '/edit'));
  await cell(page, 'Revenue', 0).focus();
  await page.keyboard.type('lots');
  await page.keyboard.press('Tab');
  await page.keyboard.type('$1M');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Revenue', 0)).toHaveAttribute('aria-invalid', 'true');
  await store(page, 'A test', 'Save 2 changes');
  const list = page.getByRole('region', { name: 'What is wrong' });
  await list.getByRole('button', { name: /Read “lots”/ }).click();
  await expect(cell(page, 'Revenue', 0)).toBeFocused();
  expect((await factsOf(request, slug)).map(({ reported }) => reported)).toEqual(['$10M', '$12M']);
});

test('ten times the figures beside it is asked about before it is saved; in £000 a plain number is in thousands', async ({
  page,
  request,
}) => {
  const slug = await ownCompany(request, twoQuarters);
  await open(page, at(slug, '/edit'));
  await page.getByLabel('Amounts of money are in').selectOption('thousands');
  await expect(cell(page, 'Revenue', 0)).toHaveText('10,000');
  await cell(page, 'Revenue', 0).focus();
  await page.keyboard.type('110,000');
  await page.keyboard.press('Enter');
  const question = page.getByRole('region', { name: 'Unusual values' });
  await expect(question).toContainText('$110M is about 10 times the figures beside it ($10M, $12M).');
  expect(await violations(page)).toEqual([]);
  await store(page, 'A test', 'Save 1 change');
  await expect(question).toContainText('Nothing is saved yet');
  expect((await factsOf(request, slug)).map(({ reported }) => reported)).toEqual(['$10M', '$12M']);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expect(page.getByText('1 change was saved.')).toBeVisible();
  const [first] = await factsOf(request, slug);
  expect(first).toMatchObject({ low: '110000000', high: '110000000', reported: '110,000 (in thousands)' });
});

test.describe('two people at one figure', () => {
  test.use({ expectedError: /status of 409/ });

  test('by form: the second sees who, why and both values, and puts theirs on top', async ({ page, request }) => {
    const slug = await ownCompany(request, [typedFact()]);
    const [first] = await factsOf(request, slug);
    await open(page, at(slug, `/edit/facts/${first?.id}`));
    const anna = [{ kind: 'restate-fact', factId: first?.id, draft: typedFact({ value: '$11M' }) }];
    expect((await edit(request, slug, anna, 'Anna read eleven')).status()).toBe(200);
    await page.getByLabel('Value').fill('$12M');
    await page.getByLabel('Words of the source').fill('');
    await store(page, 'Ben read twelve', 'Save the correction');
    const conflict = page.getByRole('region', { name: 'Conflict' });
    await expect(conflict.getByRole('heading')).toBeFocused();
    await expect(conflict).toContainText('By someone');
    await expect(conflict).toContainText('Anna read eleven');
    await expect(conflict.getByRole('row', { name: /^Value/ })).toHaveText('Value$11M$12M');
    expect(await violations(page)).toEqual([]);
    expect((await factsOf(request, slug)).map(({ reported }) => reported)).toEqual(['$11M']);
    await conflict.getByRole('button', { name: 'Put mine in its place' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '$12M' })).toBeVisible();
    await expect(page.getByText(/\$10M became \$11M/)).toBeVisible();
    await expect(page.getByText(/\$11M became \$12M/)).toBeVisible();
  });

  test('by grid: cell by cell, theirs is kept or the own goes on top', async ({ page, request }) => {
    const slug = await ownCompany(request, twoQuarters);
    await open(page, at(slug, '/edit'));
    const restated = (await factsOf(request, slug)).map(({ id, period }, index) => ({
      kind: 'restate-fact',
      factId: id,
      draft: typedFact({ period: period.start === '2024-01-01' ? 'Q1 2024' : 'Q2 2024', value: `$${index + 50}M` }),
    }));
    expect((await edit(request, slug, restated, 'From Anna')).status()).toBe(200);
    await cell(page, 'Revenue', 0).focus();
    await page.keyboard.type('$11M');
    await page.keyboard.press('Tab');
    await page.keyboard.type('$13M');
    await page.keyboard.press('Enter');
    await store(page, 'From Ben', 'Save 2 changes');
    const conflict = page.getByRole('region', { name: 'Conflict' });
    await expect(conflict.getByRole('row', { name: /^Revenue, Q1 2024/ })).toContainText(
      /\$10M.*\$50M.*From Anna.*\$11M/s,
    );
    await conflict.getByRole('button', { name: 'Keep theirs of Revenue, Q1 2024' }).click();
    await conflict.getByRole('button', { name: 'Use mine of Revenue, Q2 2024' }).click();
    await expect(cell(page, 'Revenue', 0)).toHaveText('$50M');
    await expect(cell(page, 'Revenue', 1)).toHaveText('$51M $13M (changed)');
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await expect(page.getByText('1 change was saved.')).toBeVisible();
    expect((await factsOf(request, slug)).map(({ reported }) => reported)).toEqual(['$50M', '$13M']);
  });

  test('a new figure where one stands already: both are kept as sources that differ, knowingly', async ({
    page,
    request,
  }) => {
    const slug = await ownCompany(request, [typedFact()]);
    await open(page, at(slug, '/edit/facts/new?metric=revenue'));
    await page.getByLabel('Value').fill('$14M');
    await page.getByLabel('Period', { exact: true }).fill('Q1 2024');
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await store(page, 'Another page says so', 'Save the figure');
    const conflict = page.getByRole('region', { name: 'Conflict' });
    await expect(conflict).toContainText('There is a figure in this place already');
    await conflict.getByRole('button', { name: 'Keep both: sources differ' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Sources differ' })).toBeVisible();
    expect(await factsOf(request, slug)).toHaveLength(2);
  });

  test('a restructuring’s windows: the second sees the first’s and decides', async ({ page, request }) => {
    const slug = await ownCompany(request, [typedFact()]);
    const windows = {
      ...{ name: 'The turnaround', announcedOn: '2024-04-15', startedOn: '', beforeFrom: '', note: '' },
      ...{ beforeUntil: '2024-04-14', afterFrom: '2024-04-15', afterUntil: '' },
    };
    const added = await edit(request, slug, [{ kind: 'add-restructuring', draft: windows }]);
    const id = (await added.json()).ids[0];
    await open(page, at(slug, `/edit/restructurings/${id}`));
    const later = { ...windows, beforeUntil: '2024-03-31' };
    const change = { kind: 'change-restructuring', id, from: windows, draft: later };
    expect((await edit(request, slug, [change], 'The quarter’s end')).status()).toBe(200);
    await page.getByLabel('Name').fill('The rescue');
    await store(page, 'As people call it', 'Save the restructuring');
    const conflict = page.getByRole('region', { name: 'Conflict' });
    await expect(conflict).toContainText('The quarter’s end');
    await expect(conflict.getByRole('row', { name: /^“Before” is until/ })).toContainText('2024-03-31');
    await conflict.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(page.getByLabel('“Before” is until')).toHaveValue('2024-03-31');
    await page.getByLabel('Name').fill('The rescue');
    await store(page, 'As people call it', 'Save the restructuring');
    await expect(page.getByRole('link', { name: 'The rescue' })).toBeVisible();
    await page.goto(at(slug));
    await expect(page.getByText('Before is until 31 Mar 2024')).toBeVisible();
  });
});

test.describe('the answer is lost', () => {
  test.use({ expectedError: /ERR_FAILED|ERR_TIMED_OUT/ });

  test('the change is asked for again under its key and saved once', async ({ page, request }) => {
    const slug = await ownCompany(request, [typedFact()]);
    const [first] = await factsOf(request, slug);
    let asked = 0;
    await page.route('**/edits', async (route) => {
      asked += 1;
      if (asked > 1) return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await open(page, at(slug, `/edit/facts/${first?.id}`));
    await page.getByLabel('Value').fill('$11M');
    await store(page, 'Read again', 'Save the correction');
    await expect(page.getByRole('heading', { level: 1, name: '$11M' })).toBeVisible();
    expect(asked).toBe(2);
    await expect(page.getByText(/became/)).toHaveCount(1);
  });

  test('all tries lost and typed on: the first is found stored, and the rest goes on top of it', async ({
    page,
    request,
  }) => {
    const slug = await ownCompany(request, [typedFact()]);
    const [first] = await factsOf(request, slug);
    let isAway = true;
    await page.route('**/edits', async (route) => {
      if (!isAway) return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await open(page, at(slug, `/edit/facts/${first?.id}`));
    await page.getByLabel('Value').fill('$11M');
    await page.getByLabel('Words of the source').fill('');
    await store(page, 'Read again', 'Save the correction');
    await expect(status(page)).toContainText('The server does not answer. Nothing is lost');
    isAway = false;
    await page.getByLabel('Value').fill('$13M');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect(status(page)).toContainText('Your first try was saved after all');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '$13M' })).toBeVisible();
    await expect(page.getByText(/became/)).toHaveCount(2);
  });
});

test('an event is added, changed and taken back; details and sources are changed with their history', async ({
  page,
  request,
}) => {
  const slug = await ownCompany(request, [typedFact()]);
  await open(page, at(slug, '/edit/events/new'));
  await page.getByLabel('What happened').fill('A tenth of the staff leaves');
  await page.getByLabel('Date').fill('2024-06');
  await page.getByLabel('Kind').fill('layoff');
  await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
  await store(page, 'Reported', 'Save the event');
  await page.getByRole('link', { name: 'A tenth of the staff leaves' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('What happened').fill('A fifth of the staff leaves');
  await store(page, 'Corrected by the paper', 'Save the event');
  await expect(page.getByRole('link', { name: 'A fifth of the staff leaves' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'A tenth of the staff leaves' })).toHaveCount(0);
  await page.goto(at(slug, '/timeline'));
  await expect(page.getByText('A fifth of the staff leaves').filter({ visible: true }).first()).toBeVisible();

  await open(page, at(slug, '/edit'));
  await page.getByRole('link', { name: 'A fifth of the staff leaves' }).click();
  await page.waitForLoadState('networkidle');
  await store(page, 'It was another company', 'Take this event back');
  await expect(page.getByRole('heading', { level: 1, name: 'Edit' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'A fifth of the staff leaves' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Annual report' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Tier').selectOption('press');
  await store(page, 'It is an article about it', 'Save the source');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await open(page, at(slug, '/edit/company'));
  await page.getByLabel('Sector').fill('Software');
  await store(page, 'From the register', 'Save the details');
  await expect(page.getByText('Software')).toBeVisible();
  await page.goto(at(slug, '/edit/company'));
  await expect(page.getByText('“From the register” sector: none became Software')).toBeVisible();
});

test('a figure entered wrongly is taken back with its reason, and shown on no page', async ({ page, request }) => {
  const slug = await ownCompany(request, twoQuarters);
  const [first] = await factsOf(request, slug);
  await open(page, at(slug, `/edit/facts/${first?.id}`));
  await page.getByRole('button', { name: 'Take this figure back' }).click();
  await expect(page.getByRole('region', { name: 'What is wrong' })).toContainText('Say why this is changed.');
  await store(page, 'It was another company', 'Take this figure back');
  await expect(page.getByRole('heading', { level: 1, name: 'Edit' })).toBeVisible();
  expect((await factsOf(request, slug)).map(({ reported }) => reported)).toEqual(['$12M']);
  await page.goto(at(slug, `/edit/facts/${first?.id}`));
  await expect(page.getByText('This figure was withdrawn by someone: “It was another company”')).toBeVisible();
});

test('hostile text stays text, in every field and on every page', async ({ page, request }) => {
  const hostile = '<img src=x onerror="document.title=1"></script>"\'&{{7*7}}=1+1 🙂';
  const slug = await ownCompany(request, [
    typedFact({ reported: hostile, note: hostile, locator: hostile, members: [{ dimension: 'round', name: hostile }] }),
  ]);
  const [first] = await factsOf(request, slug);
  for (const address of [at(slug, '/edit'), at(slug, `/edit/facts/${first?.id}`), at(slug, `/facts/${first?.id}`)]) {
    await open(page, address);
    await expect(page.locator('img[src=x]')).toHaveCount(0);
    await expect(page).not.toHaveTitle('1');
  }
  await open(page, at(slug, `/edit/facts/${first?.id}`));
  await expect(page.getByLabel('Words of the source')).toHaveValue(hostile);
  await page.getByLabel('Note').fill(`${hostile} again`);
  await store(page, hostile, 'Save the correction');
  await expect(page.getByText(`${hostile} again`)).toBeVisible();
  await expect(page.getByText(`recorded by someone: ${hostile}`)).toBeVisible();
});

test.describe('a submit that cannot be', () => {
  const whole = [{ kind: 'add-fact', draft: typedFact(), beside: [] }];
  const submits: [string, object, number, string][] = [
    ['no reason', { reason: ' ', edits: whole }, 400, 'Say why this is changed'],
    ['no change', { edits: [] }, 400, 'between 1 and 500 changes'],
    ['a kind nobody knows', { edits: [{ kind: 'drop-table' }] }, 400, 'cannot be read'],
    ['a part too many', { edits: [{ ...whole[0], admin: true }] }, 400, 'cannot be read'],
    ['1e400 dollars', { edits: [{ ...whole[0], draft: typedFact({ value: '1e400' }) }] }, 400, 'Read “1e400”'],
    ['another’s figure', { edits: [{ kind: 'withdraw-fact', factId: 'x' }] }, 422, 'There is no such fact.'],
    ['one bad among good', { edits: [whole[0], { kind: 'withdraw-event', eventId: 'x' }] }, 422, 'no such event'],
    ['more than 1 MB', { reason: 'x'.repeat(1_100_000), edits: whole }, 413, 'larger than 1 MB'],
  ];
  for (const [what, submit, code, sentence] of submits) {
    test(`${what} is refused in a sentence, and nothing is saved`, async ({ request }) => {
      const slug = await ownCompany(request);
      const data = { key: `refused ${slug}`, reason: 'A test', edits: whole, ...submit };
      const answer = await request.post(`/api/v1${at(slug)}/edits`, { data });
      expect(answer.status()).toBe(code);
      expect((await answer.json()).detail).toContain(sentence);
      expect(await factsOf(request, slug)).toEqual([]);
    });
  }

  test('another site’s page can change nothing', async ({ request }) => {
    const slug = await ownCompany(request);
    const answer = await request.post(`/api/v1${at(slug)}/edits`, {
      data: { key: `cross ${slug}`, reason: 'A test', edits: whole },
      headers: { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answer.status()).toBe(403);
    expect(await factsOf(request, slug)).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      test('axe-core objects to nothing, and no page scrolls sideways', async ({ page, request }) => {
        const slug = await ownCompany(request, twoQuarters);
        const [first] = await factsOf(request, slug);
        const forms = ['facts/new', `facts/${first?.id}`, 'events/new', 'restructurings/new', 'company'];
        const paths = ['', '/edit', ...forms.map((path) => `/edit/${path}`)];
        for (const address of ['/companies/new', ...paths.map((path) => at(slug, path))]) {
          await open(page, address);
          expect(await violations(page), address).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            address,
          ).toBeLessThanOrEqual(0);
        }
        await open(page, at(slug, '/edit'));
        await cell(page, 'Revenue', 0).focus();
        await page.keyboard.type('lots');
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Save 1 change' }).click();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}
