/** A backup's text in the order of the file: lines outside of tables, and the bytes of a table's rows. */
export type BackupPart =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'rows'; readonly bytes: Uint8Array }
  | { readonly kind: 'end of rows' };

/** The file is not a whole backup, in a sentence. */
export class BackupRefused extends Error {}

const longestLine = 16 * 1024 * 1024;
const newline = 10;

/** Cuts a backup's text into its parts, however it comes in pieces. @throws BackupRefused when it ends in the middle of one */
export async function* backupParts(text: AsyncIterable<Uint8Array>): AsyncGenerator<BackupPart> {
  let rest: Buffer = Buffer.alloc(0);
  let place: 'line' | 'first row' | 'rows' = 'line';
  for await (const piece of text) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    for (;;) {
      if (place === 'line') {
        const end = rest.indexOf(newline);
        if (end < 0) break;
        const line = rest.toString('utf8', 0, end);
        rest = rest.subarray(end + 1);
        yield { kind: 'line', line };
        if (/^COPY .* FROM stdin;$/.test(line)) place = 'first row';
        continue;
      }
      if (place === 'first row' && rest.length < 3) break;
      const none = place === 'first row' && rest.toString('latin1', 0, 3) === '\\.\n';
      const end: number = none ? 0 : rest.indexOf('\n\\.\n') + 1;
      if (end > 0) yield { kind: 'rows', bytes: rest.subarray(0, end) };
      if (end > 0 || none) {
        yield { kind: 'end of rows' };
        rest = rest.subarray(end + 3);
        place = 'line';
        continue;
      }
      // The mark that ends the rows may come in two pieces.
      const sure = Math.max(0, rest.length - 3);
      if (sure > 0) yield { kind: 'rows', bytes: rest.subarray(0, sure) };
      rest = rest.subarray(sure);
      if (sure > 0) place = 'rows';
      break;
    }
    if (place === 'line' && rest.length > longestLine) throw new BackupRefused('It is no backup of Turnaround.');
  }
  if (place !== 'line' || rest.length > 0) throw new BackupRefused('It breaks off in the middle.');
}
