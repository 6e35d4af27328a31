import { strToU8, type Zippable, zipSync } from 'fflate';

/** A sheet's cells as the XML of its rows, and what stands behind them. */
export type SmallSheet = {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
  readonly state?: string;
};

export type SmallWorkbook = {
  readonly sheets: readonly SmallSheet[];
  /** The `si` elements of the texts that cells share. */
  readonly shared?: string;
  /** The number formats of the cell styles 1, 2 and so on. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly strict?: boolean;
  /** True leaves the parts uncompressed. */
  readonly stored?: boolean;
  /** Parts beside those of every workbook, or in their place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strictly = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The bytes of an XLSX workbook with just the parts that are told. */
export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  return zipOf({ ...partsOf(workbook), ...workbook.parts }, workbook.stored ? 0 : 6);
}

/** An archive of these parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Zippable, { level });
}

function partsOf({ sheets, shared = '', formats = [], date1904, strict }: SmallWorkbook): Record<string, string> {
  const { main, relations } = strict ? strictly : transitional;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const related = (inner: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ''}/>`,
  );
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  return {
    '_rels/.rels': related(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': related(
      [
        ...sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('t', 'sharedStrings', 'sharedStrings.xml'),
        relation('f', 'styles', '/xl/styles.xml'),
      ].join(''),
    ),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${shared}</sst>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts>${numFmts.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  };
}

/** A row whose cells are texts, or XML that stands for itself. */
export function rowXml(row: number, cells: readonly string[]): string {
  const written = cells.map((cell) => (cell.startsWith('<c') ? cell : textXml(cell)));
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A cell that holds its text itself. */
export function textXml(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}
