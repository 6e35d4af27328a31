/** What can divide the columns of a text file, as a choice. */
export const delimiters = [
  ['', 'As the file shows it'],
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Bar'],
] as const;
