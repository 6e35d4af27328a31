import { val } from './chart-data';
import { line, noFill, runProperties } from './drawing';
import type { NativeChart } from './native-chart';
import { el, type Xml } from './xml';

/** The program decides: level names that have no room of their own would be broken into pieces. */
const turnedAtNeed = -60_000_000;

/** The two axes' names for each other. */
export const axisIds = [val('c:axId', 111), val('c:axId', 222)];

/** The names along zero. */
export function categoryAxis({ direction, categorySize, nameEvery, colours }: NativeChart): Xml {
  const isLying = direction === 'bar';
  return el(
    'c:catAx',
    {},
    val('c:axId', 111),
    el('c:scaling', {}, val('c:orientation', isLying ? 'maxMin' : 'minMax')),
    val('c:delete', 0),
    val('c:axPos', isLying ? 'l' : 'b'),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    el('c:spPr', {}, noFill, line(colours.muted, 0.75)),
    el(
      'c:txPr',
      {},
      el('a:bodyPr', { rot: nameEvery > 1 ? turnedAtNeed : 0, vert: 'horz' }),
      el('a:lstStyle'),
      el(
        'a:p',
        {},
        el('a:pPr', {}, runProperties('a:defRPr', { size: categorySize, bold: false, colour: colours.ink })),
        el('a:endParaRPr', { lang: 'en-US' }),
      ),
    ),
    val('c:crossAx', 222),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', isLying ? 'r' : 'ctr'),
    val('c:lblOffset', 40),
    val('c:tickLblSkip', nameEvery),
    val('c:tickMarkSkip', nameEvery),
    val('c:noMultiLvlLbl', 1),
  );
}

/** Not shown: the values stand at the marks. Its range is fixed, so that shapes over the chart stay in place. */
export function valueAxis({ direction, axis }: NativeChart): Xml {
  return el(
    'c:valAx',
    {},
    val('c:axId', 222),
    el('c:scaling', {}, val('c:orientation', 'minMax'), val('c:max', axis.max), val('c:min', axis.min)),
    val('c:delete', 1),
    val('c:axPos', direction === 'bar' ? 't' : 'l'),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'none'),
    val('c:crossAx', 111),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
  );
}
