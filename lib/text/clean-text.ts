// Control characters, lone surrogates, U+FFFE and U+FFFF: no XML file may hold them.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

// Marks that change the direction of what follows, beyond the text they stand in.
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that every file format can hold: what would make a file unreadable or reorder its words is left out. */
export function cleanText(text: string): string {
  return text.replace(forbidden, '').replace(direction, '');
}
