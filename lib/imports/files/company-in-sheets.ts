import type { Understanding } from '@/lib/imports/tables/sheets/understanding';

const legalForm =
  /\b(ltd|limited|inc|incorporated|corp|corporation|company|co|plc|llc|llp|lp|gmbh|ag|se|kg|ug|sa|sas|sarl|spa|srl|bv|nv|ab|as|asa|aps|oy|oyj|pty|pte|kk)\b\.?$/i;
const notAName =
  /account|report|statement|budget|forecast|actual|month|quarter|year|fy\d|unless|thousand|million|[£$€¥]|headcount|cash|p&l|profit|balance|confidential|draft|\d{4}/i;

/** The name of the company at the top of a file's sheets: a line with a legal form, else the first that is no title. */
export function companyNameIn({ sheets }: Pick<Understanding, 'sheets'>): string | null {
  const lines = sheets.flatMap(({ remarks }) => remarks.filter(({ row }) => row <= 5).map(({ text }) => nameIn(text)));
  const names = lines.filter((line) => line.length >= 2 && line.length <= 80 && /\p{L}{2}/u.test(line));
  return names.find((line) => legalForm.test(line)) ?? names.find((line) => !notAName.test(line)) ?? null;
}

/** "Company: Northbridge Ltd – management accounts" is "Northbridge Ltd". */
function nameIn(text: string): string {
  const [first = ''] = text.replace(/^(company|entity|name)\s*:\s*/i, '').split(/\s+[–—|-]\s+|\s*[:;(]\s*/);
  return first.trim();
}

/** The currency that the file's amounts are in, where it says one alone. */
export function currencyIn({ sheets }: Pick<Understanding, 'sheets'>): string | null {
  const said = new Set(sheets.flatMap(({ tables }) => tables.flatMap(({ money }) => money.currency ?? [])));
  const [only, another] = said;
  return another === undefined ? (only ?? null) : null;
}
