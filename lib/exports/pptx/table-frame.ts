import type { Palette } from '@/components/charts/chart-palette';
import type { TablePart } from '@/components/slides/laid-slide';
import { cellPadding } from '@/components/slides/lay-table';
import { emu, frame, line, noFill, paragraph } from './drawing';
import { el, type Xml } from './xml';

/** A native table: columns and rows at their places, a hairline below each row. */
export function tableFrame(part: TablePart, palette: Palette, id: number): Xml {
  const { columns, rows, size, x, width } = part;
  const ends = columns.map((_, index) => columns[index + 1]?.x ?? x + width);
  const grid = columns.map((column, index) => el('a:gridCol', { w: emu((ends[index] ?? 0) - column.x) }));
  const body = rows.map((row) =>
    el(
      'a:tr',
      { h: emu(row.height) },
      ...row.cells.map((cell, index) => {
        const colour = row.head ? palette.muted : palette.ink;
        const run = { text: cell.text, size, bold: row.head || index === 0, colour };
        const column = columns[index];
        const gap = column ? (ends[index] ?? 0) - column.x - column.width : 0;
        return el(
          'a:tc',
          {},
          el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraph([run], column?.align === 'right' ? 'r' : 'l')),
          el(
            'a:tcPr',
            { marL: 0, marR: emu(gap), marT: emu(cellPadding), marB: emu(cellPadding) },
            ...['a:lnL', 'a:lnR', 'a:lnT'].map((edge) => el(edge, { w: 0 }, noFill)),
            line(palette.hairline, 0.75)
              .replace(/^<a:ln/, '<a:lnB')
              .replace(/a:ln>$/, 'a:lnB>'),
            noFill,
          ),
        );
      }),
    ),
  );
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id, name: 'Table' }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      el('p:nvPr'),
    ),
    frame(part, 0, 'p:xfrm'),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        el('a:tbl', {}, el('a:tblPr', { firstRow: 1 }), el('a:tblGrid', {}, ...grid), ...body),
      ),
    ),
  );
}
