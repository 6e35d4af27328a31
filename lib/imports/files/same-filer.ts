import { companyMatcher, type NamedCompany } from '@/lib/imports/filings/match-company';
import type { FileChoices } from './file-choices';

/** Whose filings a file holds. */
export type FiledBy = { readonly cik: string; readonly name: string };

/** A company as filings are compared with it. */
export type FilingCompany = NamedCompany & {
  readonly registeredNumber: string | null;
  /** Whose filings it has already. */
  readonly ciks: readonly string[];
};

/**
 * Why a person must say that a filer is the company, as whole sentences; null where its number is known here, or its name
 * is the company's and no other number is.
 * @param confirmed the number of the filer that a person says is the company
 */
export function filerQuestion(filer: FiledBy, company: FilingCompany, confirmed: string | null = null): string | null {
  const known = [...new Set([...company.ciks, ...numberIn(company.registeredNumber)])];
  if (confirmed === filer.cik || known.includes(filer.cik)) return null;
  const isNamed = companyMatcher([company])(filer.name).kind === 'match';
  if (known.length === 0 && isNamed) return null;
  const other =
    known.length > 0
      ? `this company’s filings are those of number ${known.join(' and ')}`
      : `this company is called ${company.names.map((name) => `“${name}”`).join(' or ')}`;
  return `It holds the filings of “${filer.name}”, number ${filer.cik}, but ${other}.`;
}

/** What to do about the question, for who cannot be asked. */
export function howToConfirm({ cik }: FiledBy): string {
  return `If they are one company, confirm its number (at the command line: --filer ${cik}); else choose another company.`;
}

/** The filer that choices confirm. */
export function confirmedIn(choices: FileChoices): string | null {
  return 'confirmedFiler' in choices ? (choices.confirmedFiler ?? null) : null;
}

/** A registered number that says of itself that it is one at the SEC: "CIK 0001835632". */
function numberIn(registered: string | null): string[] {
  const [, cik] = /^\s*CIK[\s:#]*0*([1-9]\d{0,9})\s*$/i.exec(registered ?? '') ?? [];
  return cik ? [cik] : [];
}
