import { type FontRun, fontRuns, openFont } from '../font-runs';
import type { FontWeight } from '../fonts';
import { opacity } from './draw-shape';
import { colourOf, number, type Style } from './style';
import { type SvgElement, textIn } from './svg-tree';

type Document = PDFKit.PDFDocument;

/** Figures of one width, as the drawing asks for; the rest is what a font does by itself. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];

/** Writes a text as text: it can be selected and found. A halo around it is drawn as outlines, so that it is not found twice. */
export function drawText(pdf: Document, element: SvgElement, style: Style): void {
  const text = textIn(element).replace(/\s+/g, ' ').trim();
  const size = number(style['font-size'], 16);
  const runs = fontRuns(text, weightOf(style)).map((run) => ({ ...run, width: widthOf(run, size) }));
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const { x, y, dx, dy } = element.attributes;
  let left = number(x) + number(dx) - width * (anchors[style['text-anchor'] ?? ''] ?? 0);
  const baseline = number(y) + number(dy);
  for (const run of runs) {
    drawHalo(pdf, run, left, baseline, size, style);
    const fill = colourOf(style.fill);
    if (fill) {
      pdf.font(run.file).fontSize(size).fillOpacity(opacity(style, 'fill')).fillColor(fill);
      // A box for an unknown character keeps what it stands for, so that it can be found and copied.
      if (!run.isHeld) pdf.markContent('Span', { actual: run.text });
      pdf.text(run.text, left, baseline, { lineBreak: false, baseline: 'alphabetic', features });
      if (!run.isHeld) pdf.endMarkedContent();
    }
    left += run.width;
  }
}

const anchors: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

function weightOf(style: Style): FontWeight {
  const weight = style['font-weight'] === 'bold' ? 700 : number(style['font-weight'], 400);
  if (weight >= 650) return 700;
  return weight >= 500 ? 600 : 400;
}

function widthOf({ text, file }: FontRun, size: number): number {
  const font = openFont(file);
  return (font.layout(text, features).advanceWidth / font.unitsPerEm) * size;
}

function drawHalo(pdf: Document, { text, file }: FontRun, x: number, y: number, size: number, style: Style): void {
  const stroke = colourOf(style.stroke);
  if (!stroke || !style['paint-order']?.startsWith('stroke')) return;
  const font = openFont(file);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text, features);
  let left = 0;
  pdf.save();
  pdf.transform(scale, 0, 0, -scale, x, y);
  for (const [at, glyph] of glyphs.entries()) {
    const place = positions[at];
    const outline = glyph.path.translate(left + (place?.xOffset ?? 0), place?.yOffset ?? 0).toSVG();
    if (outline) pdf.path(outline);
    left += place?.xAdvance ?? 0;
  }
  pdf.lineWidth(number(style['stroke-width'], 1) / scale).lineJoin('round');
  pdf.strokeOpacity(opacity(style, 'stroke')).stroke(stroke);
  pdf.restore();
}
