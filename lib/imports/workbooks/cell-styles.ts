import { limits } from '@/lib/imports/tables/limits';
import { ownText } from '@/lib/imports/tables/own-text';
import type { CellFormat } from '@/lib/imports/tables/table-row';
import { isBuiltInDate, isDateCode, shownBy, shownByBuiltIn } from './number-format';
import type { Archive } from './open-zip';
import { gatherXml, type XmlEvents } from './read-xml';

/** What a style makes of a cell. Cells of one style share its format. */
export type CellStyle = {
  readonly isDate: boolean;
  /** True where the style raises all of the cell's text, as a footnote mark. */
  readonly isRaised: boolean;
  readonly format: CellFormat | undefined;
};

/** A workbook's cell styles, by their number. */
export function cellStyles(archive: Archive, part: string): Promise<CellStyle[]> {
  return gatherXml<CellStyle>(archive, part, limits.styles, (emit) => styleEvents(emit));
}

/** Formats and fonts stand before the styles that refer to them. */
function styleEvents(emit: (style: CellStyle) => void): XmlEvents {
  const codes = new Map<string, string>();
  const fonts: boolean[] = [];
  const styles = new Map<string, Omit<CellStyle, 'isRaised'>>();
  let within = '';
  return {
    open: (name, attribute) => {
      if (name === 'fonts' || name === 'cellXfs') within = name;
      if (name === 'numFmt' && codes.size < limits.styles) {
        codes.set(ownText(attribute('numFmtId') ?? ''), ownText(attribute('formatCode') ?? ''));
      }
      if (within === 'fonts' && name === 'font' && fonts.length < limits.styles) fonts.push(false);
      if (within === 'fonts' && name === 'vertAlign') fonts[fonts.length - 1] = attribute('val') === 'superscript';
      if (within !== 'cellXfs' || name !== 'xf') return;
      const id = attribute('numFmtId') ?? '0';
      const format = styles.get(id) ?? formatOf(id, codes.get(id));
      styles.set(ownText(id), format);
      emit({ ...format, isRaised: fonts[Number(attribute('fontId') ?? -1)] === true });
    },
    close: (name) => {
      if (name === within) within = '';
    },
  };
}

function formatOf(id: string, code: string | undefined): Omit<CellStyle, 'isRaised'> {
  if (code === undefined) return { isDate: isBuiltInDate(Number(id)), format: shownByBuiltIn(Number(id)) };
  return { isDate: isDateCode(code), format: shownBy(code) };
}
