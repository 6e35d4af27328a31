import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartOf } from '@/tests/support/charts';
import { type ArchiveFile, archive } from './archive';

const spec = chartOf('debt');
const subject = { company: spec.company, asKnownOn: '2024-05-31', without: [], sources: spec.sources };
const file = (name: string, text = name): ArchiveFile => ({ name, bytes: strToU8(text), about: `About ${text}` });
const two = [file('debt.svg'), file('charts/debt.csv')];
const namesOf = (zip: Uint8Array) => Object.keys(unzipSync(zip));
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('an archive', () => {
  test('begins with its manifest and holds its files in the order of their names', () => {
    expect(namesOf(archive(two, subject))).toEqual(['manifest.json', 'charts/debt.csv', 'debt.svg']);
  });

  test('names every file in the manifest with its size and its SHA-256', () => {
    const { 'manifest.json': manifest = new Uint8Array(), ...files } = unzipSync(archive(two, subject));
    const { files: listed, ...about } = JSON.parse(strFromU8(manifest));
    expect(listed).toEqual(
      Object.entries(files).map(([name, bytes]) => ({
        ...{ name, about: `About ${name}` },
        ...{ bytes: bytes.byteLength, sha256: sha(bytes) },
      })),
    );
    expect(about).toEqual({ version: 1, ...subject });
  });

  test('has the same bytes whenever and wherever it is made, in whatever order the files come', () => {
    const zone = process.env.TZ;
    const first = sha(archive(two, subject));
    process.env.TZ = 'America/Los_Angeles';
    const second = sha(archive([...two].reverse(), subject));
    process.env.TZ = zone;
    expect(second).toBe(first);
    expect(first).toBe('2d53267e19799b3ea8c9669e8deb393e29b160f0e6d5654ccf47a6d9ec6edfd4');
  });

  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\x.dll', 'C/Windows/x.dll'],
    ['a/./../b.svg', 'a/b.svg'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\u202e.svg', 'ab.svg'],
    ['Société "Générale".pdf', 'Societe-Generale-.pdf'],
    ['..', 'file'],
  ])('unpacks %j as %s, inside its own folder', (given, name) => {
    expect(namesOf(archive([file(given, 'x')], subject))).toEqual(['manifest.json', name]);
  });

  test.each([[['a.svg', 'A.svg']], [['a.svg', './a.svg']], [['manifest.json']]])(
    'refuses names that would overwrite each other: %j',
    (names) => {
      expect(() =>
        archive(
          names.map((name) => file(name)),
          subject,
        ),
      ).toThrow(/two files of the name/);
    },
  );
});
