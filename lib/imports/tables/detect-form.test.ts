import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { decoded } from './decode';
import { dateOrder, numberMarks } from './detect-convention';
import { detectForm } from './detect-delimiter';
import { detectEncoding, type Encoding } from './detect-encoding';
import { textForm } from './text-form';

describe('the encoding', () => {
  const text = 'metric,value\nUmsatz in Zürich,„5 €“\n';
  const bytes: Record<string, [Buffer, Encoding | null]> = {
    'UTF-8': [Buffer.from(text), 'utf-8'],
    'UTF-8 with its mark': [Buffer.from(`\ufeff${text}`), 'utf-8'],
    'UTF-16, low byte first': [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    'UTF-16, high byte first': [Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    'UTF-16 without its mark': [Buffer.from('metric,value\nCash,1\n', 'utf16le'), 'utf-16le'],
    'Windows-1252': [Buffer.from('Umsatz;Z\xfcrich \x80 5\n', 'latin1'), 'windows-1252'],
    'a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), null],
  };

  test.each(Object.keys(bytes))('%s is told from its bytes', (name) => {
    const [sample, encoding] = bytes[name] ?? [];
    expect(detectEncoding(sample ?? Buffer.alloc(0), true)).toBe(encoding);
  });

  test('of a sample that ends within a letter is still UTF-8', () => {
    expect(detectEncoding(Buffer.from('aé').subarray(0, 2), false)).toBe('utf-8');
    expect(detectEncoding(Buffer.from('aé').subarray(0, 2), true)).toBe('windows-1252');
  });

  test('Windows-1252 keeps its quotation marks and its euro', async () => {
    expect(await textOf(Buffer.from('\x845 \x80\x93 \xfc', 'latin1'), 'windows-1252')).toBe('„5 €“ ü');
  });

  test.each([
    [
      'utf-8',
      Buffer.from('Z\xfcrich', 'latin1'),
      'f.csv: It is not text in UTF-8. Choose another encoding, such as Windows-1252.',
    ],
    [
      'windows-1252',
      Buffer.from([0x41, 0x81]),
      'f.csv: It is not text in Windows-1252. Choose another encoding, such as UTF-8.',
    ],
    ['utf-8', Buffer.from('a\0b'), 'f.csv: It is not text in UTF-8. Save it as a text file (CSV).'],
  ] as const)('a byte that %s does not have refuses the file', async (encoding, bytes, sentence) => {
    await expect(textOf(bytes, encoding)).rejects.toThrow(sentence);
  });

  test('any text comes back in any encoding that has its letters', async () => {
    const encodings = fc.constantFrom('utf8' as const, 'utf16le' as const);
    const text = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && !text.startsWith('\ufeff'));
    await fc.assert(
      fc.asyncProperty(text, encodings, async (text, name) => {
        const bytes = Buffer.from(`\ufeff${text}`, name);
        const encoding = detectEncoding(bytes, true);
        expect(encoding && (await textOf(bytes, encoding))).toBe(
          bytes.subarray(name === 'utf8' ? 3 : 2).toString(name),
        );
      }),
    );
  });
});

describe('the delimiter', () => {
  test.each([
    ['a,b\n1,2\n', [',']],
    ['a;b\n1,5;2,5\n3,5;4,5\n', [',', ';'].slice(1)],
    ['a\tb\n"1,000"\t2\n', ['\t']],
    ['a|b\n1|2\n', ['|']],
    ['note;value\n"a; b, c";1\n', [';']],
    ['metric\nCash\n', [',']],
    ['Harbour Foods, 2024\nUnaudited\nItem;2023;2024\nCash;1,5;2,5\nDebt;3;4\n', [';']],
  ])('of %j', (text, expected) => {
    expect(detectForm(text, true).delimiters).toEqual(expected);
  });

  test('that the first line names is taken, and the line is no row', () => {
    expect(detectForm('sep=;\na;b\n', true)).toMatchObject({ delimiters: [';'], directive: true });
  });

  test('is asked for where two fit', async () => {
    const file = fileInMemory('f.csv', Buffer.from('a,b;c\n1,2;3\n'));
    const chosen = { encoding: null, delimiter: null, quote: '"' };
    await expect(textForm(file, chosen)).rejects.toThrow(
      'f.csv: Both comma and semicolon split it into columns. Choose the delimiter.',
    );
    expect(await textForm(file, { ...chosen, delimiter: ';' })).toMatchObject({ delimiter: ';' });
  });
});

describe('conventions', () => {
  test.each([
    ['1234.5', ['en']],
    ['1,234.50', ['en']],
    ['1.234,50', ['de']],
    ['1,234,567', ['en']],
    ['1.234.567', ['de']],
    ['1,234', ['either']],
    ['1.234', ['either']],
    ['0.125', ['en']],
    ['1234,567', ['de']],
    ['$10.5–15.25M', ['en', 'en']],
    ['5M', []],
  ])('the marks of %s are %j', (text, marks) => {
    expect(numberMarks(text)).toEqual(marks);
  });

  test.each([
    ['12/31/2024', 'mdy'],
    ['31/12/2024', 'dmy'],
    ['31.12.2024', 'dmy'],
    ['01/02/2024', 'either'],
    ['02/02/2024', null],
    ['2024-12-31', null],
  ])('the order of %s is %s', (text, order) => {
    expect(dateOrder(text)).toBe(order);
  });
});

async function textOf(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of decoded(fileInMemory('f.csv', bytes), encoding)) text += piece;
  return text;
}
