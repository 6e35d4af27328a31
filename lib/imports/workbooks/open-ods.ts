import { FileRefused } from '@/lib/imports/file-refused';
import { limits } from '@/lib/imports/tables/limits';
import { odsStyles, readNamedStyles } from './ods-styles';
import type { Workbook } from './open-workbook';
import type { Archive } from './open-zip';
import { odsContent, readOdsSheet } from './read-ods-sheet';
import { gatherXml, type XmlEvents, XmlProblem } from './read-xml';
import { sheetNames } from './sheet-names';

/** An OpenDocument workbook in its archive: all its sheets are in one part, which is read again for each. */
export async function openOds(archive: Archive): Promise<Workbook> {
  const { name: file } = archive.file;
  if (await isEncrypted(archive)) throw new FileRefused(file, 'It is protected by a password. Save it without one.');
  const styles = odsStyles();
  await readNamedStyles(archive, styles.open);
  const sheets = await listSheets(archive, styles.open);
  if (sheets.length === 0) throw new FileRefused(file, 'The workbook has no sheets.');
  return { ...sheetNames(sheets), rows: (name) => readOdsSheet(archive, name, styles) };
}

const manifest = 'META-INF/manifest.xml';

async function isEncrypted(archive: Archive): Promise<boolean> {
  if (!archive.has(manifest)) return false;
  const found = await gatherXml<string>(archive, manifest, limits.parts, (emit) => ({
    open: (name) => {
      if (name === 'encryption-data') emit(name);
    },
    close: () => {},
  }));
  return found.length > 0;
}

type ListedSheet = { readonly name: string; readonly hidden: boolean };

/** Lists the sheets, and passes on the styles that stand before them. */
async function listSheets(archive: Archive, styled: XmlEvents['open']): Promise<ListedSheet[]> {
  const names = new Set<string>();
  const hiddenStyles = new Set<string>();
  let style = '';
  let depth = 0;
  return gatherXml<ListedSheet>(archive, odsContent, limits.parts, (emit) => ({
    open: (element, attribute) => {
      if (depth === 0) styled(element, attribute);
      if (element === 'style') style = attribute(':name') ?? '';
      if (element === 'table-properties' && attribute(':display') === 'false' && hiddenStyles.size < limits.styles) {
        hiddenStyles.add(style);
      }
      if (element !== 'table') return;
      depth += 1;
      if (depth > 1) return;
      const name = attribute(':name') ?? '';
      if (names.has(name)) throw new XmlProblem('The workbook is damaged: two sheets have the same name.');
      names.add(name);
      emit({ name, hidden: hiddenStyles.has(attribute(':style-name') ?? '') });
    },
    close: (element) => {
      if (element === 'table') depth -= 1;
    },
  }));
}
