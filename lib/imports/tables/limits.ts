const mb = 1_048_576;

/** How much of a file is read. Beyond it the file is refused with a sentence, in bounded memory and time. */
export const limits = {
  textBytes: 1_024 * mb,
  workbookBytes: 64 * mb,
  /** Parts in a workbook's archive. */
  parts: 1_000,
  /** All parts of a workbook, unpacked. */
  unpackedBytes: 400 * mb,
  /** Formats of cells; a spreadsheet has at most 65,490. */
  styles: 66_000,
  sharedTexts: 1_000_000,
  sharedCharacters: 20_000_000,
  /** A spreadsheet's own limit for one cell. */
  cellCharacters: 32_767,
  /** A stretch of XML without any tag in it. */
  xmlStretch: mb,
  rows: 2_000_000,
  columns: 1_000,
  merges: 10_000,
  mergedCells: 100_000,
  /** Rows that an OpenDocument sheet gives again without writing them again. */
  repeatedRows: 100_000,
  sources: 10_000,
  /** Facts with a name of their own, for others to restate. */
  factKeys: 200_000,
  /** Rows looked at to tell how numbers and dates are written. */
  sampledRows: 20_000,
} as const;
