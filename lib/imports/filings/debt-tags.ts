/**
 * What a tag counts of a company's debt.
 * - `all`: everything borrowed.
 * - `long-term`: debt that was long-term when taken, with the part due within a year.
 * - `later`: of that, what is due after a year. `portion`: of that, what is due within a year.
 * - `within`: everything due within a year. `short-term`: borrowing that was short-term when taken.
 * - `kind …`: one kind of debt, whole, due later or due within a year.
 */
export type DebtRole =
  | 'all'
  | 'long-term'
  | 'later'
  | 'portion'
  | 'within'
  | 'short-term'
  | 'kind'
  | 'kind later'
  | 'kind within';

export type DebtTag = {
  readonly role: DebtRole;
  /** Whether finance (capital) leases are in it. */
  readonly leases: boolean;
  /** Notes, bank loans and the like: tags of one kind are never added up with its whole. */
  readonly kind: string | null;
};

const tag = (role: DebtRole, leases = false): DebtTag => ({ role, leases, kind: null });
const kinds = (kind: string, whole: string, later: string[], within: string[]): [string, DebtTag][] => [
  [whole, { role: 'kind', leases: false, kind }],
  ...later.map((name): [string, DebtTag] => [name, { role: 'kind later', leases: false, kind }]),
  ...within.map((name): [string, DebtTag] => [name, { role: 'kind within', leases: false, kind }]),
];

/**
 * The one map of debt. Of tags with one role the first counts; one without leases comes before one with them.
 * Left out, and why: operating leases are rent; separate finance lease liabilities, because many filings have them in
 * long-term debt already; face amounts, fair values, maturities and `DebtInstrument…`, because they are of one loan or
 * another measure; `SecuredDebt`, `UnsecuredDebt` and `SubordinatedDebt`, because they cut the same loans another way;
 * deposits, payables and related-party balances, because they are not borrowed on terms of repayment.
 */
export const debtTags: ReadonlyMap<string, DebtTag> = new Map<string, DebtTag>([
  // A total of the balance sheet or its note: nothing is to be added.
  ['us-gaap:DebtLongtermAndShorttermCombinedAmount', tag('all')],
  ['us-gaap:DebtAndCapitalLeaseObligations', tag('all', true)],
  ['ifrs-full:Borrowings', tag('all')],
  // By its definition with current maturities; short-term borrowing stands beside it.
  ['us-gaap:LongTermDebt', tag('long-term')],
  ['us-gaap:LongTermDebtAndCapitalLeaseObligationsIncludingCurrentMaturities', tag('long-term', true)],
  // The non-current line of the balance sheet. `…AndCapitalLeaseObligations` alone is, by its definition, non-current too.
  ['us-gaap:LongTermDebtNoncurrent', tag('later')],
  ['us-gaap:LongTermDebtAndCapitalLeaseObligations', tag('later', true)],
  ['ifrs-full:LongtermBorrowings', tag('later')],
  ['ifrs-full:NoncurrentPortionOfNoncurrentBorrowings', tag('later')],
  // Everything borrowed that is due within a year: the portion and short-term borrowing are in it.
  ['us-gaap:DebtCurrent', tag('within')],
  ['ifrs-full:CurrentBorrowingsAndCurrentPortionOfNoncurrentBorrowings', tag('within')],
  ['us-gaap:LongTermDebtCurrent', tag('portion')],
  ['us-gaap:LongTermDebtAndCapitalLeaseObligationsCurrent', tag('portion', true)],
  ['ifrs-full:CurrentPortionOfLongtermBorrowings', tag('portion')],
  ['us-gaap:ShortTermBorrowings', tag('short-term')],
  ['us-gaap:ShortTermBankLoansAndNotesPayable', tag('short-term')],
  ['ifrs-full:ShorttermBorrowings', tag('short-term')],
  // A line of its own where no line gives all short-term borrowing; it is in that line where one does.
  ['us-gaap:CommercialPaper', tag('short-term')],
  // Kinds of debt, for filings that give no line of all: added up, unless two are one amount under two names.
  ...kinds(
    'convertible notes',
    'us-gaap:ConvertibleNotesPayable',
    ['us-gaap:ConvertibleNotesPayableNoncurrent', 'us-gaap:ConvertibleLongTermNotesPayable'],
    ['us-gaap:ConvertibleNotesPayableCurrent'],
  ),
  ...kinds(
    'convertible debt',
    'us-gaap:ConvertibleDebt',
    ['us-gaap:ConvertibleDebtNoncurrent'],
    ['us-gaap:ConvertibleDebtCurrent'],
  ),
  ...kinds('senior notes', 'us-gaap:SeniorNotes', ['us-gaap:SeniorLongTermNotes'], ['us-gaap:SeniorNotesCurrent']),
  ...kinds('notes', 'us-gaap:NotesPayable', ['us-gaap:LongTermNotesPayable'], ['us-gaap:NotesPayableCurrent']),
  ...kinds(
    'bank loans',
    'us-gaap:NotesPayableToBank',
    ['us-gaap:NotesPayableToBankNoncurrent'],
    ['us-gaap:NotesPayableToBankCurrent'],
  ),
  ...kinds(
    'notes and loans',
    'us-gaap:NotesAndLoansPayable',
    ['us-gaap:LongTermNotesAndLoans'],
    ['us-gaap:NotesAndLoansPayableCurrent'],
  ),
  ...kinds('loans', 'us-gaap:LoansPayable', ['us-gaap:LongTermLoansPayable'], ['us-gaap:LoansPayableCurrent']),
  ...kinds(
    'lines of credit',
    'us-gaap:LineOfCredit',
    ['us-gaap:LongTermLineOfCredit'],
    ['us-gaap:LinesOfCreditCurrent'],
  ),
  ['us-gaap:CommercialPaperNoncurrent', { role: 'kind later', leases: false, kind: 'commercial paper' }],
  ...kinds(
    'other debt',
    'us-gaap:OtherLongTermDebt',
    ['us-gaap:OtherLongTermDebtNoncurrent'],
    ['us-gaap:OtherLongTermDebtCurrent', 'us-gaap:OtherShortTermBorrowings'],
  ),
  ...kinds(
    'bonds',
    'ifrs-full:BondsIssued',
    ['ifrs-full:NoncurrentPortionOfNoncurrentBondsIssued'],
    ['ifrs-full:CurrentBondsIssuedAndCurrentPortionOfNoncurrentBondsIssued'],
  ),
  ...kinds(
    'notes and debentures',
    'ifrs-full:NotesAndDebenturesIssued',
    ['ifrs-full:NoncurrentPortionOfNoncurrentNotesAndDebenturesIssued'],
    ['ifrs-full:CurrentNotesAndDebenturesIssuedAndCurrentPortionOfNoncurrentNotesAndDebenturesIssued'],
  ),
  ...kinds(
    'loans received',
    'ifrs-full:LoansReceived',
    ['ifrs-full:NoncurrentPortionOfNoncurrentLoansReceived'],
    ['ifrs-full:CurrentLoansReceivedAndCurrentPortionOfNoncurrentLoansReceived'],
  ),
]);
