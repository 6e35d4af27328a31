import { openFont } from '../font-runs';

/** Figures of one width, as the drawing asks for; the rest is what a font does by itself. */
export const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];

type Layout = ReturnType<ReturnType<typeof openFont>['layout']>;

const kept = new Map<string, Layout>();
const mostKept = 2_000;

/** A text laid out in a font; layouts are slow, and charts repeat their words. */
export function layoutOf(file: string, text: string): Layout {
  const key = `${file}\n${text}`;
  const layout = kept.get(key) ?? openFont(file).layout(text, features);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, layout);
  return layout;
}

type EmbeddedFont = { layoutRun: (text: string, features: unknown) => unknown };

const keeping = new WeakSet<EmbeddedFont>();

/** Sets the font. pdfkit lays a text out anew for each of its questions about it; here each is laid out once. */
export function setFont(pdf: PDFKit.PDFDocument, file: string): void {
  const { _font: font } = pdf.font(file) as unknown as { _font: EmbeddedFont };
  if (keeping.has(font)) return;
  keeping.add(font);
  const layouts = new Map<string, unknown>();
  const layoutRun = font.layoutRun.bind(font);
  font.layoutRun = (text, asked) => {
    const layout = layouts.get(text) ?? layoutRun(text, asked);
    layouts.set(text, layout);
    return layout;
  };
}
