import { expect, test } from 'vitest';
import { changesSomething, commitWords, countedIn, flagWords, nothingWords, saveWords, sumWords } from './count-words';

const none = { read: 0, new: 0, same: 0, restated: 0, conflicting: 0, rejected: 0, leftOut: 0, held: 0, flagged: 0 };
const counts = {
  read: 1_477,
  new: 1_462,
  restated: 3,
  conflicting: 2,
  same: 4,
  rejected: 3,
  leftOut: 1,
  held: 2,
  flagged: 3,
};

test('1,462 + 3 + 2 + 2 + 4 + 3 + 1 = 1,477: the parts add up to what was read, and say so', () => {
  expect(sumWords(counts)).toBe(
    '1,477 read = 1,462 new + 3 restated + 2 conflicting + 2 held back + 4 same + 3 rejected + 1 left out',
  );
});

test('one press says what it saves and what it does not', () => {
  expect(commitWords(counts)).toBe(
    'Will be saved: 1,462 new figures, 3 restated and 2 beside another source’s figure. ' +
      'Not saved: 2 held back, 4 the same as what is here, 3 rejected and 1 left out by you.',
  );
  expect(commitWords({ ...none, read: 1, new: 1 })).toBe('Will be saved: 1 new figure.');
  expect(commitWords({ ...none, read: 12, new: 12 }, 'layoffs')).toBe('Will be saved: 12 new figures and events.');
  expect(saveWords(counts, 'table')).toBe('Save 1,467 figures without the 3 rejected cells');
  expect(saveWords({ ...none, read: 1, new: 1 }, 'table')).toBe('Save 1 figure');
  expect([flagWords(1), flagWords(3)]).toEqual(['1 figure looks unusual.', '3 figures look unusual.']);
  expect(countedIn('notices', 1_200)).toBe('1,200 figures and events');
});

test('a file that was imported before changes nothing, and says so', () => {
  const same = { ...none, read: 5, same: 5 };
  expect(changesSomething(same)).toBe(false);
  expect(commitWords(same)).toBe('Nothing would change: 5 the same as what is here.');
  expect(nothingWords(same)).toBe('Nothing new: all of it is here already.');
  expect(nothingWords({ ...none, read: 7, rejected: 7 })).toBe('Nothing was saved: 7 rejected.');
  expect(nothingWords({ ...none, read: 7, same: 5, rejected: 2 })).toContain(
    '5 the same as what is here and 2 rejected',
  );
  const held = { ...none, read: 5, same: 3, held: 2 };
  expect(commitWords(held)).toBe('Nothing would change: 2 held back and 3 the same as what is here.');
});
