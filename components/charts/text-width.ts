/**
 * A generous estimate of a text's width in Inter, for keeping labels apart: the same on the server and in
 * every browser, so that the drawing does not jump when Recharts takes over.
 */
export function estimateWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += narrow.has(letter) ? 0.31 : wide.has(letter) ? 0.9 : 0.6;
  return ems * size;
}

const narrow = new Set("iljtfrI.,:;'|!()[] ");
const wide = new Set('mwMW%@~');
