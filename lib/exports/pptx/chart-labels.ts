import { val } from './chart-data';
import { paragraph, runProperties } from './drawing';
import type { Label, LabelLine } from './native-chart';
import { el, escaped, type Xml } from './xml';

const c15 = { 'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart' };
const off = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];

/** A series whose bars have no words. */
export const noLabels = el('c:dLbls', {}, ...off.map((name) => val(name, 0)));

/** The words at each bar that has some. */
export function labelsXml(labels: readonly (Label | null)[]): Xml {
  const each = labels.flatMap((label, index) => (label ? labelXml(label, index) : []));
  return el('c:dLbls', {}, ...each, ...off.map((name) => val(name, 0)));
}

/** Words of its own at the beginning of the invisible bar: what the source said, not what was drawn. */
function labelXml({ lines, isUpright }: Label, index: number): Xml {
  const told = off.map((name) => val(name, name === 'c:showVal' ? 1 : 0));
  return el(
    'c:dLbl',
    {},
    val('c:idx', index),
    el(
      'c:tx',
      {},
      el(
        'c:rich',
        {},
        el('a:bodyPr', {
          rot: isUpright ? -5_400_000 : null,
          wrap: 'none',
          lIns: 36_000,
          rIns: 36_000,
          tIns: 18_000,
          bIns: 18_000,
        }),
        el('a:lstStyle'),
        ...lines.map((run, at) => (at === 0 ? fromCell(run, index) : paragraph([run], 'ctr'))),
      ),
    ),
    val('c:dLblPos', 'inBase'),
    ...told,
    el(
      'c:extLst',
      {},
      el(
        'c:ext',
        { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', ...c15 },
        el('c15:dlblFieldTable'),
        el('c15:showDataLabelsRange', { val: 1 }),
      ),
    ),
  );
}

/** The first line is taken from the data sheet where the program can do so; elsewhere it stands as it is written here. */
function fromCell({ text, ...style }: LabelLine, index: number): Xml {
  const id = `{7A1B0C2D-5E3F-4A6B-8C9D-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
  const field = el('a:fld', { id, type: 'CELLRANGE' }, runProperties('a:rPr', style), el('a:t', {}, escaped(text)));
  return el('a:p', {}, el('a:pPr', { algn: 'ctr' }), field);
}

/** Which cells the labels are taken from, and what stands there. */
export function labelCells(range: string, texts: readonly string[]): Xml {
  const points = texts.flatMap((text, idx) => (text === '' ? [] : el('c:pt', { idx }, el('c:v', {}, escaped(text)))));
  return el(
    'c:extLst',
    {},
    el(
      'c:ext',
      { uri: '{02D57815-91ED-43cb-92C2-25804820EDAC}', ...c15 },
      el(
        'c15:datalabelsRange',
        {},
        el('c15:f', {}, range),
        el('c15:dlblRangeCache', {}, val('c:ptCount', texts.length), ...points),
      ),
    ),
  );
}
