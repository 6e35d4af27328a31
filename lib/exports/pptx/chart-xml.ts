import { columnName } from '@/lib/workbook/sheet';
import { axisIds, categoryAxis, valueAxis } from './chart-axes';
import { numbers, strings, val } from './chart-data';
import { labelCells, labelsXml, noLabels } from './chart-labels';
import { labelColumn, labelHead, roomOf, sheetName } from './data-sheet';
import { line, namespaces, noFill, runProperties, solidFill } from './drawing';
import { invisible, type NativeChart, type Paint, type Series } from './native-chart';
import { el, type Xml } from './xml';

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
      el(
        'c:plotArea',
        {},
        layout(chart),
        bars(chart),
        levelLine(chart),
        categoryAxis(chart),
        valueAxis(chart),
        el('c:spPr', {}, noFill),
      ),
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
    seriesXml(chart, room, series.length, labelsXml(labels), labelsFrom(chart)),
    val('c:gapWidth', chart.gapWidth),
    val('c:overlap', 100),
    ...axisIds,
  );
}

function seriesXml(
  chart: NativeChart,
  { name, values, paints }: Series,
  index: number,
  labels: Xml,
  more: Xml = '',
): Xml {
  const usual = paints.find(({ fill }) => fill.kind !== 'none') ?? invisible;
  const column = columnName(index + 2);
  const last = chart.categories.length + 1;
  return el(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    el('c:tx', {}, strings(`${sheetName}!$${column}$1`, [name])),
    paintXml(usual),
    val('c:invertIfNegative', 0),
    ...paints.flatMap((paint, point) =>
      (values[point] ?? null) === null || paint === usual
        ? []
        : el('c:dPt', {}, val('c:idx', point), val('c:invertIfNegative', 0), val('c:bubble3D', 0), paintXml(paint)),
    ),
    labels,
    el('c:cat', {}, strings(`${sheetName}!$A$2:$A$${last}`, chart.categories)),
    el('c:val', {}, numbers(`${sheetName}!$${column}$2:$${column}$${last}`, values)),
    more,
  );
}

/** The cells of the marks' words. */
function labelsFrom(chart: NativeChart): Xml {
  const column = columnName(labelColumn(chart) + 1);
  const texts = chart.facts.rows.map(([label]) => String(label ?? ''));
  return labelCells(`${sheetName}!$${column}$2:$${column}$${texts.length + 1}`, texts);
}

/** A level to read the columns against: a thin line across. */
function levelLine({ level, series, categories, colours }: NativeChart): Xml {
  if (!level) return '';
  const index = series.length + 1;
  const column = columnName(index + 2);
  const last = categories.length + 1;
  const cells = categories.map(() => level.value);
  return el(
    'c:lineChart',
    {},
    val('c:grouping', 'standard'),
    val('c:varyColors', 0),
    el(
      'c:ser',
      {},
      val('c:idx', index),
      val('c:order', index),
      el('c:tx', {}, strings(`${sheetName}!$${column}$1`, [level.label])),
      el('c:spPr', {}, line(colours.muted, 0.75)),
      el('c:marker', {}, val('c:symbol', 'none')),
      el('c:cat', {}, strings(`${sheetName}!$A$2:$A$${last}`, categories)),
      el('c:val', {}, numbers(`${sheetName}!$${column}$2:$${column}$${last}`, cells)),
      val('c:smooth', 0),
    ),
    val('c:marker', 1),
    ...axisIds,
  );
}

function paintXml({ fill, edge }: Paint): Xml {
  const filled =
    fill.kind === 'none'
      ? noFill
      : fill.kind === 'solid'
        ? solidFill(fill.colour, fill.share)
        : el(
            'a:pattFill',
            { prst: 'wdUpDiag' },
            el('a:fgClr', {}, el('a:srgbClr', { val: fill.colour.slice(1).toUpperCase() })),
            el('a:bgClr', {}, el('a:srgbClr', { val: fill.paper.slice(1).toUpperCase() })),
          );
  return el('c:spPr', {}, filled, edge ? line(edge.colour, edge.width, edge.dash) : line(null));
}

function defaultType({ colours }: NativeChart): Xml {
  const type = runProperties('a:defRPr', { size: 12, bold: false, colour: colours.ink });
  return el('a:p', {}, el('a:pPr', {}, type), el('a:endParaRPr', { lang: 'en-US' }));
}
