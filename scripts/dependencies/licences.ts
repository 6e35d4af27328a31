import type { Component } from '@/scripts/dependencies/bill';

/**
 * What a dependency may be under: licences that ask for their text to be kept, and those whose own files stay open
 * (MPL, LGPL, EPL: we ship them unchanged). Fonts and data have theirs.
 */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Packages that the lock file names without a licence, by what stands in them; read when they were added. */
const readByHand: readonly (readonly [name: RegExp, licence: string])[] = [
  [/^@next\/swc-/, 'MIT'],
  [/^@img\/sharp-/, 'Apache-2.0'],
  [/^png-js$/, 'MIT'],
  [/^seq-queue$/, 'MIT'],
  // Bitstream Vera's own permissive terms.
  [/^dejavu-fonts-ttf$/, 'MIT'],
];

/** One sentence for each dependency whose licence is not allowed or not known. */
export function refusedLicences(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    const expression = licenceOf(component);
    if (expression === null) return [`${component.name} ${component.version} says no licence.`];
    return isAllowed(expression) ? [] : [`${component.name} ${component.version} is under ${expression}.`];
  });
}

function licenceOf({ name, licenses }: Component): string | null {
  const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '');
  const whole = said.filter(Boolean).join(' AND ');
  return whole || (readByHand.find(([form]) => form.test(name))?.[1] ?? null);
}

/** All of "A AND B" must be allowed, one of "A OR B". */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(/ or /i).some((choice) => choice.split(/ and /i).every((name) => allowed.has(name.trim())));
}
