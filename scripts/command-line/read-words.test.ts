import { expect, test } from 'vitest';
import { readWords } from './read-words';
import { WrongUse } from './wrong-use';

const options = { out: { type: 'string' }, json: { type: 'boolean' }, as: { type: 'string', multiple: true } } as const;
const read = (...words: string[]) => readWords('export', words, options, ['as']);

test('options may stand before and after what they are not about', () => {
  const { values, positionals } = read('a.csv', '--out', 'b', '-', '--json');
  expect({ ...values, positionals }).toEqual({ out: 'b', json: true, positionals: ['a.csv', '-'] });
});

test('a list takes the words up to the next option', () => {
  const { values, positionals } = read('a.csv', '--as', 'Uber', 'Uber Inc', '--json');
  expect({ as: values.as, positionals }).toEqual({ as: ['Uber', 'Uber Inc'], positionals: ['a.csv'] });
});

test.each([
  [
    ['--outt', 'x'],
    'There is no option --outt here. Known are: --out, --json, --as. See: npx turnaround export --help',
  ],
  [['--out'], '--out needs a value after it. See: npx turnaround export --help'],
  [['--json=yes'], '--json takes no value. See: npx turnaround export --help'],
  [['--out', 'a', '--out', 'b'], '--out stands here twice. See: npx turnaround export --help'],
  [['-x'], 'There is no option -x here. Known are: --out, --json, --as. See: npx turnaround export --help'],
])('%j is wrong use, in one sentence that says what to do', (words, sentence) => {
  expect(() => read(...words)).toThrow(new WrongUse(sentence));
});
