import { type Box, type Dash, emu, frame, line, noFill, paragraph, type Run, solidFill } from './drawing';
import { el, type Xml } from './xml';

type Shape = {
  readonly id: number;
  readonly name: string;
  readonly box: Box;
  readonly geometry: string;
  readonly fill: string | null;
  readonly stroke: { readonly colour: string; readonly width: number } | null;
  /** In degrees. */
  readonly turn?: number;
  readonly text?: Xml;
  readonly flipsDown?: boolean;
};

/** A drawn shape; what decorates is told as such to screen readers. */
export function shape({ id, name, box, geometry, fill, stroke, turn = 0, text }: Shape): Xml {
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, decorative(id, name), el('p:cNvSpPr'), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      frame(box, turn),
      el('a:prstGeom', { prst: geometry }, el('a:avLst')),
      fill === null ? noFill : solidFill(fill),
      stroke ? line(stroke.colour, stroke.width) : line(null),
    ),
    text ?? el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p')),
  );
}

/** A straight line from the top left of its box to the bottom right. */
export function straight(id: number, name: string, box: Box, colour: string, width: number, dash: Dash = 'solid'): Xml {
  return el(
    'p:cxnSp',
    {},
    el('p:nvCxnSpPr', {}, decorative(id, name), el('p:cNvCxnSpPr'), el('p:nvPr')),
    el('p:spPr', {}, frame(box), el('a:prstGeom', { prst: 'line' }, el('a:avLst')), line(colour, width, dash)),
  );
}

/** One line of words in the middle of a shape. */
export function centred(run: Run): Xml {
  const tight = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', { wrap: 'none', anchor: 'ctr', ...tight }),
    el('a:lstStyle'),
    paragraph([run], 'ctr'),
  );
}

type Words = {
  readonly id: number;
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly Xml[];
  readonly placeholder?: 'title' | undefined;
  readonly wrap?: boolean;
  readonly anchor?: 't' | 'b' | 'ctr';
};

/** A box of text without margins, as wide as it is laid out; it grows downwards when its text is changed. */
export function words({ id, name, box, paragraphs, placeholder, wrap = true, anchor = 't' }: Words): Xml {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', { txBox: placeholder ? null : true }),
      el('p:nvPr', {}, placeholder ? el('p:ph', { type: placeholder }) : ''),
    ),
    el('p:spPr', {}, frame(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst')), noFill),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        { wrap: wrap ? 'square' : 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor },
        el('a:normAutofit'),
      ),
      el('a:lstStyle'),
      ...(paragraphs.length > 0 ? paragraphs : [el('a:p')]),
    ),
  );
}

/** Shapes that move and grow as one. */
export function group(
  { id, name, description }: { readonly id: number; readonly name: string; readonly description?: string },
  { x, y, width, height }: Box,
  shapes: readonly Xml[],
): Xml {
  const [at, size] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(width), cy: emu(height) },
  ];
  const place = [el('a:off', at), el('a:ext', size), el('a:chOff', at), el('a:chExt', size)];
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id, name, descr: description }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr', {}, el('a:xfrm', {}, ...place)),
    ...shapes,
  );
}

const decorativeUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

function decorative(id: number, name: string): Xml {
  const mark = el('adec:decorative', {
    'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
    val: 1,
  });
  return el('p:cNvPr', { id, name }, el('a:extLst', {}, el('a:ext', { uri: decorativeUri }, mark)));
}
