import { chartNames } from '@/lib/charts/prepare';
import { formatNames } from '@/lib/exports/formats';
import { company } from './support/stability-ai';
import { expect, test } from './support/test';

const names = `${chartNames.join(', ')}, and every metric`;

/** Address, status, and the sentence on what is wrong and what there is. */
const refusals = [
  ['profit.svg', 404, `There is no chart "profit". Known are: ${names}.`],
  ['debt.gif', 404, `There is no format "gif". Known are: ${formatNames.join(', ')}.`],
  ['debt', 404, `There is no chart "debt". Known are: ${names}.`],
  ['debt.svg.png', 404, `There is no chart "debt.svg.png". Known are: ${names}.`],
  ['debt.svg?size=poster', 400, '"poster" is no size. Known are: slide, half, square, memo.'],
  ['debt.png?scale=5', 400, '"5" is no scale. Known are: 1, 2, 3, 4.'],
  ['debt.png?scale=1e9', 400, '"1e9" is no scale. Known are: 1, 2, 3, 4.'],
  ['debt.svg?theme=sepia', 400, '"sepia" is no theme. Known are: light, dark.'],
  [
    'debt.svg?colour=red',
    400,
    'There is no parameter "colour" here. Known are: size, scale, theme, asKnownOn, without, numbers, basis.',
  ],
  ['debt.svg?size=half&size=slide', 400, 'The parameter "size" stands here 2 times; give it once.'],
  [
    'debt.json?asKnownOn=2024-02-30',
    400,
    '"2024-02-30" is not a date for "asKnownOn"; write a day of the calendar as 2024-06-25.',
  ],
  ['revenue-bridge.svg', 404, 'No fact is known for the chart "revenue-bridge" of Stability AI.'],
  ['headcount.svg?asKnownOn=2020-01-01', 404, 'No fact is known for the chart "headcount" of Stability AI.'],
] as const;

for (const [file, status, detail] of refusals) {
  test(`${file} is answered ${status} with one sentence`, async ({ request }) => {
    const answer = await request.get(`${company}/charts/${file}`);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toEqual({ title: status === 404 ? 'Not found' : 'Bad request', status, detail });
  });
}

const hostile = [
  '/companies/nobody/charts/debt.svg',
  '/companies/%00/charts/debt.svg',
  "/companies/x'%20OR%201=1--/charts/debt.svg",
  `/companies/${'a'.repeat(3_000)}/charts/debt.svg`,
  `${company}/charts/..%2f..%2fpackage.json`,
  `${company}/charts/%ff.svg`,
  `${company}/charts/constructor.svg`,
  `${company}/charts/debt.constructor`,
  `${company}/charts/debt.svg?asKnownOn=%00`,
];

for (const address of hostile) {
  test(`${address.slice(0, 60)} is refused without a word of stack, SQL or path`, async ({ request }) => {
    const answer = await request.get(address);
    expect([400, 404]).toContain(answer.status());
    expect(await answer.text()).not.toMatch(/\n\s+at |SELECT|prisma|node_modules|\/work\/|Invalid `/i);
  });
}
