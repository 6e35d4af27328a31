import { expect, test } from 'vitest';
import { refusedLicences } from './licences';

function bearing(...licenses: string[]) {
  const given = licenses.map((id) => ({ license: { id } }));
  return [{ name: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0', licenses: given }];
}

test.each(['MIT', 'Apache-2.0 AND LGPL-3.0-or-later', 'MIT and ISC', '(MIT OR CC0-1.0)', 'GPL-3.0-only OR MIT'])(
  '%s may be used',
  (licence) => {
    expect(refusedLicences(bearing(licence))).toEqual([]);
  },
);

test.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'BUSL-1.1', 'SEE LICENSE IN README.md'])(
  '%s is refused by name',
  (licence) => {
    expect(refusedLicences(bearing(licence))).toEqual([`a 1.0.0 is under ${licence}.`]);
  },
);

test('no licence at all is refused, and of two both must be allowed', () => {
  expect(refusedLicences(bearing())).toEqual(['a 1.0.0 says no licence.']);
  expect(refusedLicences(bearing('MIT', 'AGPL-3.0-only'))).toEqual(['a 1.0.0 is under MIT AND AGPL-3.0-only.']);
});
