import { limits } from '@/lib/imports/tables/limits';
import { ownText } from '@/lib/imports/tables/own-text';
import type { Archive } from './open-zip';
import { gatherXml } from './read-xml';

/** Which of a workbook's cell styles show a number as a date. */
export function dateStyles(archive: Archive, part: string): Promise<boolean[]> {
  const custom = new Map<string, string>();
  let inCells = false;
  return gatherXml<boolean>(archive, part, limits.styles, (emit) => ({
    open: (name, attribute) => {
      if (name === 'numFmt' && custom.size < limits.styles) {
        custom.set(ownText(attribute('numFmtId') ?? ''), ownText(attribute('formatCode') ?? ''));
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) emit(isDateFormat(attribute('numFmtId') ?? '0', custom));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  }));
}

// ECMA-376, 18.8.30: the formats that are known by their number, and the East Asian ones.
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function isDateFormat(id: string, custom: ReadonlyMap<string, string>): boolean {
  const code = custom.get(id);
  return code === undefined ? builtIn.has(Number(id)) : isDateCode(code);
}

/** Whether a format's code shows a day, a month by name or a year. Times of day alone do not. */
function isDateCode(code: string): boolean {
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  return /[yd]|mmm/i.test(first) && !/general|standard/i.test(first);
}
