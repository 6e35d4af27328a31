import { expect, test } from 'vitest';
import { refusalOf } from './database-refusal';

const thrown = (code: string) => Object.assign(new Error('of the database'), { code });

test.each([
  ['a full disk', '53100', 503, /disk is full.*Nothing was changed/],
  ['a table that somebody else has locked', '55P03', 409, /Somebody else is saving.*Nothing was changed/],
  ['a statement that takes too long', '57014', 503, /took too long.*Nothing was changed/],
])('%s is said in words, with what to do', (_, code, status, sentence) => {
  expect(refusalOf(thrown(code))).toMatchObject({ ok: false, status, sentence: expect.stringMatching(sentence) });
});

test('what nobody foresaw is thrown on, and never called a refusal', () => {
  expect(() => refusalOf(thrown('XX000'))).toThrow('of the database');
  expect(() => refusalOf(new TypeError('x is not a function'))).toThrow('x is not a function');
});
