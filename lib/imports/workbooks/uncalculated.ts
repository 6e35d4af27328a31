import { mentions } from './mentions';
import type { Archive } from './open-zip';
import { readXml, type XmlEvents } from './read-xml';
import type { SheetPart } from './xlsx-parts';

/**
 * Whether a sheet has formulas and nothing but zeros or blanks is stored with them: what programs write that calculate
 * nothing. Looks no further than the first other value.
 */
export async function isUncalculated(archive: Archive, { part, name }: SheetPart): Promise<boolean> {
  if (!(await mentions(archive, part, 'f>')) && !(await mentions(archive, part, '<f '))) return false;
  let zeros = 0;
  for await (const values of formulaValues(archive, part, name)) {
    if (values.some((value) => value !== '' && Number(value) !== 0)) return false;
    zeros += values.filter((value) => value !== '').length;
  }
  return zeros > 0;
}

/** What is stored with each formula. */
function formulaValues(archive: Archive, part: string, sheet: string): AsyncGenerator<string[]> {
  const events = (emit: (value: string) => void): XmlEvents => {
    let isFormula = false;
    let inValue = false;
    let value = '';
    return {
      open: (name) => {
        if (name === 'c') isFormula = false;
        if (name === 'f') isFormula = true;
        inValue = name === 'v';
        if (inValue) value = '';
      },
      text: (text) => {
        if (inValue && value.length < 40) value += text;
      },
      close: (name) => {
        inValue = false;
        if (name === 'c' && isFormula) emit(value);
        if (name === 'c') value = '';
      },
    };
  };
  return readXml(archive, part, events, { sheet });
}
