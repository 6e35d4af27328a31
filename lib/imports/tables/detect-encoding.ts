export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The encoding of a text from its first bytes: its mark, the NULs that UTF-16 has in western text, or whether
 * it is UTF-8 as far as it goes. Null when it is not text. `whole` is false when the file goes on after the sample.
 */
export function detectEncoding(sample: Uint8Array, whole: boolean): Encoding | null {
  const [first, second, third] = sample;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (sample.includes(0)) return unmarkedUtf16(sample);
  return isUtf8(sample, whole) ? 'utf-8' : 'windows-1252';
}

/** Western text in UTF-16 has nearly every other byte NUL; anything else with NULs is no text. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
  const nuls = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const most = sample.length * 0.3;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

function isUtf8(sample: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}
