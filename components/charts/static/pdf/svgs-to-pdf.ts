import PDFDocument from 'pdfkit';
import { cleanText } from '@/lib/text/clean-text';
import { fontFiles } from '../fonts';
import { drawSvg } from './draw-svg';
import { readSvg } from './svg-tree';

/** One page: a drawing, its size in points (72 an inch), and its name among the bookmarks. */
export type PdfPage = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
};

/** `outline` is the document's bookmarks: shown beside the pages where there are several. */
export type PdfDocument = { readonly title: string; readonly author: string; readonly outline: boolean };

// No page says when it was made: the same drawings give the same bytes.
const madeOn = new Date(Date.UTC(2000, 0, 1));

/** Drawings as one PDF: shapes as vectors, text as text in embedded fonts, a bookmark a page. */
export async function svgsToPdf(pages: readonly PdfPage[], document: PdfDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: fontFiles[400],
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: cleanText(document.title),
      Author: cleanText(document.author),
      Creator: 'Turnaround',
      Producer: 'Turnaround',
      CreationDate: madeOn,
      ModDate: madeOn,
    },
  });
  const whole = collect(pdf);
  for (const { svg, width, height, title } of pages) {
    pdf.addPage({ size: [width, height], margin: 0 });
    drawSvg(pdf, readSvg(svg), width, height);
    if (document.outline) pdf.outline.addItem(cleanText(title));
  }
  pdf.end();
  return whole;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}
