import { columnName } from '@/lib/exports/workbook/sheet';
import { labelHead, roomOf, sheetName } from './data-sheet';
import { line, namespaces, noFill, paragraph, runProperties, solidFill } from './drawing';
import { invisible, type Label, type NativeChart, type Paint, type Series } from './native-chart';
import { el, escaped, type Xml } from './xml';

const val = (name: string, value: string | number | boolean): Xml => el(name, { val: value });
const off = ['c:showLegendKey', 'c:showVal', 'c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'];

/** A chart as DrawingML (ECMA-376, 21.2): stacked bars that cross zero, each point with its own paint and words. */
export function chartXml(chart: NativeChart): Xml {
  return el(
    'c:chartSpace',
    { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', ...namespaces },
    val('c:date1904', 0),
    val('c:roundedCorners', 0),
    el(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      el('c:plotArea', {}, layout(chart), bars(chart), categoryAxis(chart), valueAxis(chart), el('c:spPr', {}, noFill)),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    el('c:spPr', {}, noFill, line(null)),
    el('c:txPr', {}, el('a:bodyPr'), el('a:lstStyle'), defaultType(chart)),
    el('c:externalData', { 'r:id': 'rId1' }, val('c:autoUpdate', 0)),
  );
}

function layout({ plot }: NativeChart): Xml {
  return el(
    'c:layout',
    {},
    el(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', plot.x),
      val('c:y', plot.y),
      val('c:w', plot.width),
      val('c:h', plot.height),
    ),
  );
}

function bars(chart: NativeChart): Xml {
  const { series, labels, labelRoom, categories } = chart;
  const room: Series = {
    name: labelHead,
    values: categories.map((_, index) => roomOf(labels[index], labelRoom)),
    paints: categories.map(() => invisible),
  };
  return el(
    'c:barChart',
    {},
    val('c:barDir', chart.direction),
    val('c:grouping', 'stacked'),
    val('c:varyColors', 0),
    ...series.map((each, index) => seriesXml(chart, each, index, noLabels)),
    seriesXml(chart, room, series.length, labelsXml(labels)),
    val('c:gapWidth', chart.gapWidth),
    val('c:overlap', 100),
    val('c:axId', 111),
    val('c:axId', 222),
  );
}

function seriesXml(chart: NativeChart, { name, values, paints }: Series, index: number, labels: Xml): Xml {
  const column = columnName(index + 2);
  const last = chart.categories.length + 1;
  return el(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    el('c:tx', {}, strings(`${sheetName}!$${column}$1`, [name])),
    paintXml(paints.find(({ fill }) => fill.kind !== 'none') ?? invisible),
    val('c:invertIfNegative', 0),
    ...paints.flatMap((paint, point) =>
      (values[point] ?? null) === null
        ? []
        : el('c:dPt', {}, val('c:idx', point), val('c:invertIfNegative', 0), val('c:bubble3D', 0), paintXml(paint)),
    ),
    labels,
    el('c:cat', {}, strings(`${sheetName}!$A$2:$A$${last}`, chart.categories)),
    el('c:val', {}, numbers(`${sheetName}!$${column}$2:$${column}$${last}`, values)),
  );
}

function paintXml({ fill, edge }: Paint): Xml {
  const filled =
    fill.kind === 'none'
      ? noFill
      : fill.kind === 'solid'
        ? solidFill(fill.colour)
        : el(
            'a:pattFill',
            { prst: 'wdUpDiag' },
            el('a:fgClr', {}, el('a:srgbClr', { val: fill.colour.slice(1).toUpperCase() })),
            el('a:bgClr', {}, el('a:srgbClr', { val: fill.paper.slice(1).toUpperCase() })),
          );
  return el('c:spPr', {}, filled, edge ? line(edge.colour, edge.width, edge.dash) : line(null));
}

const noLabels = el('c:dLbls', {}, ...off.map((name) => val(name, 0)));

function labelsXml(labels: readonly (Label | null)[]): Xml {
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
        ...lines.map((run) => paragraph([run], 'ctr')),
      ),
    ),
    val('c:dLblPos', 'inBase'),
    ...told,
  );
}

function categoryAxis({ direction, categorySize, colours }: NativeChart): Xml {
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
      el('a:bodyPr', { rot: 0, vert: 'horz' }),
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
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 40),
    val('c:noMultiLvlLbl', 1),
  );
}

/** Not shown: the values stand at the marks. Its range is fixed, so that shapes over the chart stay in place. */
function valueAxis({ direction, axis }: NativeChart): Xml {
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

function strings(formula: string, texts: readonly string[]): Xml {
  const points = texts.map((text, idx) => el('c:pt', { idx }, el('c:v', {}, escaped(text))));
  return el('c:strRef', {}, el('c:f', {}, formula), el('c:strCache', {}, val('c:ptCount', texts.length), ...points));
}

function numbers(formula: string, values: readonly (number | null)[]): Xml {
  const points = values.flatMap((value, idx) =>
    value === null ? [] : el('c:pt', { idx }, el('c:v', {}, String(value))),
  );
  const cache = [el('c:formatCode', {}, 'General'), val('c:ptCount', values.length), ...points];
  return el('c:numRef', {}, el('c:f', {}, formula), el('c:numCache', {}, ...cache));
}

function defaultType({ colours }: NativeChart): Xml {
  const type = runProperties('a:defRPr', { size: 12, bold: false, colour: colours.ink });
  return el('a:p', {}, el('a:pPr', {}, type), el('a:endParaRPr', { lang: 'en-US' }));
}
