/** Annual, quarterly and current reports, domestic and foreign, whole or amended: what figures are taken from. */
const reports = /^(10-KT?|10-QT?|8-K|20-F|40-F|6-K|10-K405|10-KSB|10-QSB)(\/A)?$/;

/** Registrations and prospectuses: the only place where a company's years before it was listed are told. */
const registrations = /^(S-1|S-4|S-11|F-1|F-4|10-12[BG]|20FR12[BG]|424B[1-8]|POS AM)(\/A|MEF)?$/;

/**
 * How a form ranks: 0 a report, 1 a registration, which counts only where no report tells the period; null for
 * what does not count, such as a proxy statement, which rounds for its readers.
 */
export function formRank(form: string): 0 | 1 | null {
  if (reports.test(form)) return 0;
  return registrations.test(form) ? 1 : null;
}

/** What a form covers. */
export function formKind(form: string): 'year' | 'quarter' | 'day' {
  if (/^(10-K|20-F|40-F)/.test(form)) return 'year';
  return form.startsWith('10-Q') ? 'quarter' : 'day';
}
