import { expect, test } from 'vitest';
import { describedOperations, exampleOf } from './described';
import { operations } from './operations/all';

const sending = operations.filter(({ body }) => body);

test.each(sending.map((each) => [each.id, each] as const))(
  'the example of %s is accepted as it stands',
  (id, { body }) => {
    const described = describedOperations().find((each) => each.id === id);
    expect(body?.safeParse(described?.bodyExample).error?.issues ?? []).toEqual([]);
    const command = described ? exampleOf(described, 'https://figures.example') : '';
    expect(command).toContain(`--data '${JSON.stringify(described?.bodyExample).replaceAll("'", "'\\''")}'`);
  },
);

test('there are operations with a body to try', () => {
  expect(sending.length).toBeGreaterThan(3);
});
