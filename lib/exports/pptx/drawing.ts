import { el, escaped, type Xml } from './xml';

/** In drawing units of 1.125 points, as in a laid slide. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const emuAUnit = 12_700 * 1.125;

export const emu = (units: number): number => Math.round(units * emuAUnit);

/** Hundredths of a point, as DrawingML measures type. */
const typeSize = (units: number): number => Math.round(units * 112.5);

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** `#1f4e9c` as DrawingML has it; `share` lets the paper through where it is less than 1. */
export function solidFill(colour: string, share = 1): Xml {
  const alpha = share < 1 ? el('a:alpha', { val: Math.round(share * 100_000) }) : '';
  return el('a:solidFill', {}, el('a:srgbClr', { val: colour.replace('#', '').toUpperCase() }, alpha));
}

export const noFill = el('a:noFill');

export type Dash = 'solid' | 'sysDot' | 'sysDash';

/** @param width in points */
export function line(colour: string | null, width = 0.75, dash: Dash = 'solid'): Xml {
  if (colour === null) return el('a:ln', {}, noFill);
  return el('a:ln', { w: Math.round(width * 12_700) }, solidFill(colour), el('a:prstDash', { val: dash }));
}

export function frame({ x, y, width, height }: Box, turn = 0, name = 'a:xfrm'): Xml {
  return el(
    name,
    { rot: turn === 0 ? null : turn * 60_000 },
    el('a:off', { x: emu(x), y: emu(y) }),
    el('a:ext', { cx: emu(width), cy: emu(height) }),
  );
}

export type Run = { readonly text: string; readonly size: number; readonly bold: boolean; readonly colour: string };

export const face = 'Arial';

/** The properties of a run: type, weight and colour. */
export function runProperties(name: string, { size, bold, colour }: Omit<Run, 'text'>): Xml {
  return el(
    name,
    { lang: name === 'a:rPr' ? 'en-US' : null, sz: typeSize(size), b: bold },
    solidFill(colour),
    el('a:latin', { typeface: face }),
    el('a:cs', { typeface: face }),
  );
}

/** @param spaceAbove in units */
export function paragraph(runs: readonly Run[], align: 'l' | 'r' | 'ctr', spaceAbove = 0): Xml {
  const spacing = spaceAbove > 0 ? el('a:spcBef', {}, el('a:spcPts', { val: typeSize(spaceAbove) })) : '';
  return el(
    'a:p',
    {},
    el('a:pPr', { algn: align }, spacing),
    ...runs.map((run) => el('a:r', {}, runProperties('a:rPr', run), el('a:t', {}, escaped(run.text)))),
  );
}
