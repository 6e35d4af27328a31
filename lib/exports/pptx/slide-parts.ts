import type { Palette } from '@/components/charts/chart-palette';
import { cutText } from '@/components/charts/layout/fit-text';
import type { ChartPart, LaidSlide, SlidePart, TextPart } from '@/components/slides/laid-slide';
import type { ChartSpec } from '@/lib/charts/spec';
import { chartXml } from './chart-xml';
import { dataSheet } from './data-sheet';
import { type Box, frame, paragraph } from './drawing';
import type { NativeChart } from './native-chart';
import { nativeRows } from './native-rows';
import { nativeTime } from './native-time';
import { notesSlide } from './notes';
import { overRows } from './over-rows';
import { overTime, timeHeader } from './over-time';
import type { Part, Relation } from './package';
import { plotOf } from './plot';
import { group, straight, words } from './shapes';
import { slideContentType } from './skeleton';
import { background, shapeTree, slideNamespaces } from './slide-base';
import { tableFrame } from './table-frame';
import { timelineShapes } from './timeline-shapes';
import { el, type Xml } from './xml';

const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** A slide with its charts, their workbooks and its notes, as parts of a presentation. `charts` were numbered before. */
export async function slideParts(slide: LaidSlide, palette: Palette, number: number, charts: number): Promise<Part[]> {
  let ids = 1;
  const id = () => ++ids;
  const natives: NativeChart[] = [];
  const titled = titlePart(slide);
  const notes = notesOf(slide);
  const shapes = slide.parts.flatMap((each): Xml[] => {
    if (each.kind === 'text') return [textShape(each, palette, id(), each === titled)];
    if (each.kind === 'table') return [tableFrame(each, palette, id())];
    if (each.kind === 'rule') return [straight(id(), 'Rule', { ...each, height: 0 }, palette.hairline, 0.75)];
    return chartShapes(each, palette, id, (native) => natives.push(native) + 1);
  });
  const relations: Relation[] = [
    { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    ...natives.map((_, index) => ({
      id: `rId${index + 2}`,
      type: 'chart',
      target: `../charts/chart${charts + index + 1}.xml`,
    })),
    ...(notes.length > 0
      ? [{ id: 'rId90', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` }]
      : []),
  ];
  const body = el(
    'p:sld',
    slideNamespaces,
    el('p:cSld', {}, background(palette.paper), shapeTree(...shapes)),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
  return [
    { name: `ppt/slides/slide${number}.xml`, contentType: slideContentType, body, relations },
    ...(await Promise.all(natives.map((native, index) => nativeParts(native, charts + index + 1)))).flat(),
    ...(notes.length > 0 ? [notesSlide(number, notes)] : []),
  ];
}

/** The heading is the slide's title in the outline; without one, the first words on it are. */
function titlePart({ parts }: LaidSlide): SlidePart | undefined {
  const texts = parts.filter((each) => each.kind === 'text');
  return texts.find(({ role }) => role === 'title') ?? texts[0];
}

const timelineNote =
  'The timeline is drawn with shapes, each of which can be moved: PowerPoint has no chart of events.';

/** What the presenter says; and of a timeline, why it is no chart. */
function notesOf({ notes, parts }: LaidSlide): Xml[] {
  const isDrawn = parts.some((each) => each.kind === 'chart' && each.spec.shape === 'timeline');
  const said = [...(notes?.split('\n') ?? []), ...(isDrawn ? [timelineNote] : [])];
  return said.map((text) => paragraph([{ text, size: 10.7, bold: false, colour: '#000000' }], 'l'));
}

async function nativeParts(native: NativeChart, number: number): Promise<Part[]> {
  const workbook = `workbook${number}.xlsx`;
  return [
    {
      name: `ppt/charts/chart${number}.xml`,
      contentType: chartType,
      body: chartXml(native),
      relations: [{ id: 'rId1', type: 'package', target: `../embeddings/${workbook}` }],
    },
    { name: `ppt/embeddings/${workbook}`, contentType: null, body: await dataSheet(native) },
  ];
}

function textShape({ paragraphs, align, ...part }: TextPart, palette: Palette, id: number, isTitle: boolean): Xml {
  return words({
    id,
    name: isTitle ? 'Title' : part.role === 'foot' ? 'Notes and sources' : part.role === 'furniture' ? 'Foot' : 'Text',
    box: part,
    placeholder: isTitle ? 'title' : undefined,
    paragraphs: paragraphs.map(({ text, size, weight, quiet, above }) =>
      paragraph(
        [{ text, size, bold: weight > 400, colour: quiet ? palette.muted : palette.ink }],
        align === 'right' ? 'r' : 'l',
        above,
      ),
    ),
  });
}

function chartShapes(
  { spec, ...box }: ChartPart,
  palette: Palette,
  id: () => number,
  add: (native: NativeChart) => number,
): Xml[] {
  if (spec.shape === 'timeline') return timelineShapes(spec, box, palette, id);
  if (spec.marks.length === 0) return [emptyChart(spec, box, palette, id())];
  const native = spec.shape === 'time' ? nativeTime(spec, palette, box, timeHeader) : nativeRows(spec, palette, box);
  const graphic = chartFrame(id(), box, spec.title.join(', '), spec.description, add(native));
  const plot = plotOf(native, box);
  const over = spec.shape === 'time' ? overTime(spec, plot, box, palette, id) : overRows(spec, plot, box, palette, id);
  const key = native.key === null ? [] : [keyShape(native.key, box, palette, id())];
  const shapes = [graphic, ...over, ...key];
  return shapes.length === 1 ? shapes : [group({ id: id(), name: `${spec.title[1]}, with its lines` }, box, shapes)];
}

/** Whose the columns of one date are, below a crowded axis. */
function keyShape(key: string, { x, y, width, height }: Box, palette: Palette, id: number): Xml {
  const run = { text: cutText(key, 12, width), size: 12, bold: false, colour: palette.muted };
  const box = { x, y: y + height - 15, width, height: 15 };
  return words({ id, name: 'Whose columns', box, paragraphs: [paragraph([run], 'l')], wrap: false });
}

/** A chart of no marks would be a file that does not open. */
function emptyChart(spec: ChartSpec, box: Box, palette: Palette, id: number): Xml {
  const run = { text: spec.description, size: 12, bold: false, colour: palette.muted };
  return words({ id, name: spec.title.join(', '), box, paragraphs: [paragraph([run], 'l')] });
}

function chartFrame(id: number, box: Box, name: string, description: string, relation: number): Xml {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { id, name, descr: description }),
      el('p:cNvGraphicFramePr'),
      el('p:nvPr'),
    ),
    frame(box, 0, 'p:xfrm'),
    el('a:graphic', {}, el('a:graphicData', { uri }, el('c:chart', { 'xmlns:c': uri, 'r:id': `rId${relation}` }))),
  );
}
