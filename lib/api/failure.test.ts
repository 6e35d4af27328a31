import { expect, test } from 'vitest';
import { NothingChanged } from '@/lib/acts/nothing-changed';
import { OutcomeUnknown } from '@/lib/acts/transaction';
import { failureOf } from './failure';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test('an act that was taken back says that nothing was changed, and whether the database was away', () => {
  expect(failureOf(new NothingChanged(withCode('ECONNREFUSED')))).toEqual({
    status: 503,
    sentence: 'The database does not answer just now. Nothing was changed; try again in a moment.',
  });
  expect(failureOf(new NothingChanged(new TypeError('x is not a function'))).status).toBe(500);
  expect(failureOf(new NothingChanged(new TypeError('x'))).sentence).toContain('Nothing was changed');
});

test('a lost answer to COMMIT never says that nothing was changed', () => {
  const { status, sentence } = failureOf(new OutcomeUnknown('lost', { cause: withCode('ECONNRESET') }));
  expect(status).toBe(503);
  expect(sentence).toContain('whether this was saved is not known');
  expect(sentence).not.toContain('Nothing was changed');
});

test('any other error says nothing of what was changed, and nothing of its inside', () => {
  for (const error of [new Error('SELECT secret FROM /server/x'), 'text', null, withCode('57P01')]) {
    const { sentence } = failureOf(error);
    expect(sentence).not.toMatch(/Nothing was changed|SELECT|server\/x/);
  }
});

test('a reader, who changed nothing, is not sent to see what was saved', () => {
  expect(failureOf(new Error('x'), false).sentence).toBe(
    'Something went wrong on the server. Try again in a moment; its log has the details.',
  );
});
