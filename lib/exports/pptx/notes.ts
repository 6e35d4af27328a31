import { line, noFill } from './drawing';
import type { Part } from './package';
import { background, presentationType, shapeTree, slideNamespaces } from './slide-base';
import { el, type Xml } from './xml';

const page = {
  picture: { at: { x: 685_800, y: 1_143_000 }, size: { cx: 5_486_400, cy: 3_086_100 } },
  words: { at: { x: 685_800, y: 4_400_550 }, size: { cx: 5_486_400, cy: 3_600_450 } },
};

/** The page that notes are printed on: a picture of the slide above, what is said below. */
export function notesMaster(colourMap: Readonly<Record<string, string>>): Part {
  return {
    name: 'ppt/notesMasters/notesMaster1.xml',
    contentType: `${presentationType}.notesMaster+xml`,
    body: el(
      'p:notesMaster',
      slideNamespaces,
      el('p:cSld', {}, background('#ffffff'), shapeTree(picture(), words([el('a:p')]))),
      el('p:clrMap', colourMap),
    ),
    relations: [{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }],
  };
}

/** A slide's notes, on a page of their own. */
export function notesSlide(number: number, paragraphs: readonly Xml[]): Part {
  return {
    name: `ppt/notesSlides/notesSlide${number}.xml`,
    contentType: `${presentationType}.notesSlide+xml`,
    body: el(
      'p:notes',
      slideNamespaces,
      el('p:cSld', {}, shapeTree(picture(), words(paragraphs))),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
    relations: [
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
    ],
  };
}

function picture(): Xml {
  const locks = el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 });
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name: 'Slide' }),
      el('p:cNvSpPr', {}, locks),
      el('p:nvPr', {}, el('p:ph', { type: 'sldImg' })),
    ),
    el('p:spPr', {}, ...placed(page.picture)),
  );
}

function words(paragraphs: readonly Xml[]): Xml {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 3, name: 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', { type: 'body', idx: 1 })),
    ),
    el('p:spPr', {}, ...placed(page.words), noFill, line(null)),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...paragraphs),
  );
}

function placed({ at, size }: (typeof page)['words']): Xml[] {
  return [el('a:xfrm', {}, el('a:off', at), el('a:ext', size)), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))];
}
