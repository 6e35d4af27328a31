import { expect, test } from 'vitest';
import { openApiDocument } from './document';
import { fieldsOf, formWords } from './schema-words';

test.each([
  [{ type: 'string' }, 'text'],
  [{ type: ['string', 'null'] }, 'text or null'],
  [{ type: 'integer', minimum: 1, maximum: 1000 }, 'whole number from 1 to 1,000'],
  [{ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, 'whole number from 1'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Fact' } }, 'list of Fact'],
  [{ anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] }, 'day, 2024-06-25 or null'],
  [{ enum: ['instant', 'duration'] }, '“instant”, “duration”'],
  [{}, 'anything'],
])('%j is told as %s', (schema, words) => {
  expect(formWords(schema)).toBe(words);
});

test('every field of every schema has a form that a person can read', () => {
  for (const [name, schema] of Object.entries(openApiDocument().components.schemas)) {
    for (const field of fieldsOf(schema))
      expect(field.form, `${name}.${field.name}`).not.toMatch(/anything|undefined|^$/);
  }
});

test('a fact tells that a bound can be open', () => {
  const { Fact } = openApiDocument().components.schemas;
  const fields = fieldsOf(Fact ?? {});
  expect(fields.find(({ name }) => name === 'highOpen')).toMatchObject({ form: 'true or false', required: true });
  expect(fields.map(({ name }) => name)).toContain('period.start');
});
