import { cleanText } from '@/lib/text/clean-text';

const runs = /^[\s]*[=+\-@\t\r|%]/;

/** A text cell: quoted, and led by an apostrophe where a spreadsheet would run it (OWASP, "CSV Injection"). */
export function csvText(value: string): string {
  const clean = cleanText(value);
  const safe = runs.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
}
