import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Json, JsonNumber, memberOf, membersOf, parseJson, shown } from '@/lib/imports/filings/json/parse-json';

const value = (text: string) => {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
};
const problem = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? null : parsed.problem;
};

describe('what is no safe JSON is a problem', () => {
  test.each([
    ['', 'the file is empty'],
    ['\ufeff', 'the file is empty'],
    ['<!DOCTYPE html>', "JSON value expected but got '<' at position 0"],
    ['{"a":1,}', "quoted object key expected but got '}' at position 7"],
    ['{"a":NaN}', "object value expected after ':' at position 5"],
    ['{"cik":1,"cik":2}', "duplicate key 'cik' encountered at position 10"],
    ['[1] 2', "expected end of input but got '2' at position 4"],
    ['[01]', "comma ',' expected after value but got '1' at position 2"],
    [`[${'[],'.repeat(1_000_000)}[]]`, 'it holds more than 1000000 objects and lists'],
    [`"${'x'.repeat(50_000_000)}"`, 'it is longer than 50000000 characters'],
    ['['.repeat(100_000), 'it nests deeper than 64 levels'],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'it nests deeper than 64 levels'],
  ])('case %#', (text, sentence) => {
    expect(problem(text)).toBe(sentence);
  });

  test('brackets within text do not nest', () => {
    expect(value(JSON.stringify('[{"\\'.repeat(200)))).toBe('[{"\\'.repeat(200));
  });
});

test('a byte order mark before the text is no part of it', () => {
  expect(memberOf(value('\ufeff{"a":"b"}'), 'a')).toBe('b');
});

test('a number stands as it was written', () => {
  for (const digits of ['9007199254740993', '1e400', '-0.10', '1E+15']) {
    expect(value(digits)).toEqual(new JsonNumber(digits));
    expect(shown(value(digits))).toBe(digits);
  }
});

test('__proto__ is a key like any other, and no object gets another prototype', () => {
  const read = value('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}');
  expect(membersOf(read)?.map(([key]) => key)).toEqual(['__proto__', 'constructor']);
  expect((read as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  expect(memberOf(read, 'toString')).toBeUndefined();
  expect(membersOf(value('[1]'))).toBeNull();
});

test('any JSON comes back as JSON.parse has it', () => {
  const plain = (json: Json): unknown => {
    if (json instanceof JsonNumber) return Number(json.text);
    if (Array.isArray(json)) return json.map(plain);
    const members = membersOf(json);
    return members ? Object.fromEntries(members.map(([key, member]) => [key, plain(member)])) : json;
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
      const text = JSON.stringify(json);
      expect(plain(value(text))).toEqual(JSON.parse(text));
    }),
  );
});
