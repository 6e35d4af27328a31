const alwaysOn = 'rclt';

/**
 * A TrueType font whose figures are all of one width, without being asked. The library that makes pictures knows no
 * `font-variant`, so the font's own switch for such figures is renamed to one that is always on.
 */
export function tabularFont(font: Buffer): Buffer {
  const changed = Buffer.from(font);
  const features = featureRecords(changed);
  const isFree = features.every(({ tag }) => tag !== alwaysOn);
  const figures = features.filter(({ tag }) => tag === 'tnum');
  if (figures.length === 0 || !isFree) throw new Error('The font has no switch for figures of one width.');
  for (const { at } of figures) changed.write(alwaysOn, at, 'latin1');
  return changed;
}

/** The switches of a font: where their names stand (OpenType, "GSUB table" and "Feature list table"). */
function featureRecords(font: Buffer): { tag: string; at: number }[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const table = tables.find((at) => tagAt(font, at) === 'GSUB');
  if (table === undefined) return [];
  const start = font.readUInt32BE(table + 8);
  const list = start + font.readUInt16BE(start + 6);
  return Array.from({ length: font.readUInt16BE(list) }, (_, index) => {
    const at = list + 2 + index * 6;
    return { tag: tagAt(font, at), at };
  });
}

function tagAt(font: Buffer, at: number): string {
  return font.toString('latin1', at, at + 4);
}
