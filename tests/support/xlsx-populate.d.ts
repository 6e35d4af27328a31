/** What the tests use of xlsx-populate, which comes without types. */
declare module 'xlsx-populate' {
  export class RichText {
    add(text: string, styles?: { readonly superscript?: boolean }): this;
  }
  type Cell = {
    value(value: string | number | boolean | RichText): Cell;
    formula(formula: string): Cell;
    style(styles: { readonly numberFormat?: string; readonly superscript?: boolean }): Cell;
  };
  type Sheet = {
    name(name: string): Sheet;
    hidden(hidden: boolean): Sheet;
    cell(row: number, column: number): Cell;
    range(address: string): { merged(merged: boolean): unknown };
  };
  type Workbook = {
    sheet(index: number): Sheet;
    addSheet(name: string): Sheet;
    outputAsync(): Promise<Uint8Array>;
  };
  const library: { fromBlankAsync(): Promise<Workbook>; readonly RichText: typeof RichText };
  export default library;
}
