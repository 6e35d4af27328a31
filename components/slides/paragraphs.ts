import { cutText, wrapText } from '@/components/charts/layout/fit-text';
import type { Paragraph } from './laid-slide';

/** Height of a line in type sizes. */
export const leading = 1.3;

export type Type = { readonly size: number; readonly weight?: Paragraph['weight']; readonly quiet?: boolean };

/** A paragraph in as many lines as it takes, at most `most`. */
export function paragraph(text: string, width: number, type: Type, most = 60, above = 0): Paragraph {
  const lines = wrapText(text, type.size, width, most);
  return {
    text: lines.join(' '),
    lines,
    size: type.size,
    weight: type.weight ?? 400,
    quiet: type.quiet ?? false,
    above,
  };
}

/** A paragraph of one line, cut where it is too long. */
export function oneLine(text: string, width: number, type: Type, above = 0): Paragraph {
  const cut = cutText(text, type.size, width);
  return { text: cut, lines: [cut], size: type.size, weight: type.weight ?? 400, quiet: type.quiet ?? false, above };
}

/** Height of paragraphs one below the other. */
export function heightOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { above, lines, size }) => sum + above + lines.length * size * leading, 0);
}
