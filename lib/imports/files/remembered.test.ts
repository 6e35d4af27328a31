import { expect, test } from 'vitest';
import { mappingSchema } from '@/lib/imports/tables/mapping';
import { asRemembered } from './remembered';

const columns = [
  { header: 'Posten', is: 'metric' },
  { header: 'Wert', is: 'value' },
  { header: 'Intern', is: 'left out' },
];
const kept = {
  format: 'table',
  mapping: mappingSchema.parse({
    ...{ shape: 'long', delimiter: ';', numbers: 'de', moneyIn: 'millions', columns },
    metrics: [{ text: 'Erlöse', metric: 'revenue' }],
    defaults: { unit: 'EUR', known_on: '2024-01-01' },
  }),
};
const shown = mappingSchema.parse({
  shape: 'long',
  delimiter: ',',
  columns: [
    { header: 'Wert', is: 'value' },
    { header: 'Seite', is: 'locator' },
  ],
});
const heads = ['Posten', 'Wert', 'Intern', 'Seite'];

test('a table with the heads of the last one is read as that one was, in its own form', () => {
  const made = asRemembered(kept, shown, heads);
  expect(made).toMatchObject({
    ...{ delimiter: ',', numbers: 'de', moneyIn: 'millions', defaults: { unit: 'EUR' } },
    metrics: [{ text: 'Erlöse', metric: 'revenue' }],
  });
  expect(made?.columns).toEqual([...columns, { header: 'Seite', is: 'locator' }]);
});

test('a table with other heads is not, nor is what cannot be read any more', () => {
  expect(asRemembered(kept, shown, ['Wert', 'x', 'y'])).toBeNull();
  expect(asRemembered({ format: 'table', mapping: { shape: 'round' } }, shown, heads)).toBeNull();
  expect(asRemembered(null, shown, heads)).toBeNull();
  expect(asRemembered({ format: 'companyfacts' }, shown, heads)).toBeNull();
});
