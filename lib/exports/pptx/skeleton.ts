import type { Palette } from '@/components/charts/chart-palette';
import { emu, face, namespaces, solidFill } from './drawing';
import { notesMaster } from './notes';
import type { Part, Relation } from './package';
import { background, presentationType, shapeTree, slideNamespaces } from './slide-base';
import { el, type Xml } from './xml';

const colourMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** What every presentation has beside its slides: theme, master, one layout with a title, and the same for notes. */
export function skeleton(palette: Palette, size: { readonly width: number; readonly height: number }): Part[] {
  const titleShape = placeholder('title', 'Title', size);
  return [
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      contentType: `${presentationType}.slideMaster+xml`,
      body: master(palette, titleShape),
      relations: [
        { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
        { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
      ],
    },
    {
      name: 'ppt/slideLayouts/slideLayout1.xml',
      contentType: `${presentationType}.slideLayout+xml`,
      body: el(
        'p:sldLayout',
        { ...slideNamespaces, type: 'titleOnly', preserve: 1 },
        el('p:cSld', { name: 'Title and content' }, shapeTree(titleShape)),
        el('p:clrMapOvr', {}, el('a:masterClrMapping')),
      ),
      relations: [{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
    },
    { name: 'ppt/theme/theme1.xml', contentType: themeType, body: theme(palette) },
    notesMaster(colourMap),
    { name: 'ppt/theme/theme2.xml', contentType: themeType, body: theme(palette) },
    {
      name: 'ppt/presProps.xml',
      contentType: `${presentationType}.presProps+xml`,
      body: el('p:presentationPr', slideNamespaces),
    },
    {
      name: 'ppt/viewProps.xml',
      contentType: `${presentationType}.viewProps+xml`,
      body: el('p:viewPr', slideNamespaces),
    },
    {
      name: 'ppt/tableStyles.xml',
      contentType: `${presentationType}.tableStyles+xml`,
      body: el('a:tblStyleLst', { 'xmlns:a': namespaces['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
    },
  ];
}

const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

function placeholder(type: string, name: string, { width }: { readonly width: number }): Xml {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', { type })),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', {}, el('a:off', { x: emu(32), y: emu(26) }), el('a:ext', { cx: emu(width - 64), cy: emu(52) })),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
      el('a:lstStyle'),
      el('a:p', {}, el('a:endParaRPr', { lang: 'en-US' })),
    ),
  );
}

function master(palette: Palette, titleShape: Xml): Xml {
  const level = (bold: boolean, size: number) =>
    el(
      'a:lvl1pPr',
      { algn: 'l' },
      el('a:buNone'),
      el('a:defRPr', { sz: size, b: bold }, solidFill(palette.ink), el('a:latin', { typeface: face })),
    );
  return el(
    'p:sldMaster',
    slideNamespaces,
    el('p:cSld', {}, background(palette.paper), shapeTree(titleShape)),
    el('p:clrMap', colourMap),
    el('p:sldLayoutIdLst', {}, el('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, level(true, 2250)),
      el('p:bodyStyle', {}, level(false, 1350)),
      el('p:otherStyle', {}, level(false, 1350)),
    ),
  );
}

function theme(palette: Palette): Xml {
  const colour = (name: string, value: string) =>
    el(`a:${name}`, {}, el('a:srgbClr', { val: value.slice(1).toUpperCase() }));
  const font = (name: string) =>
    el(name, {}, el('a:latin', { typeface: face }), el('a:ea', { typeface: '' }), el('a:cs', { typeface: '' }));
  const fill = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const three = (one: Xml) => [one, one, one];
  return el(
    'a:theme',
    { 'xmlns:a': namespaces['xmlns:a'], name: 'Turnaround' },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: 'Turnaround' },
        colour('dk1', palette.ink),
        colour('lt1', palette.paper),
        colour('dk2', palette.muted),
        colour('lt2', palette.hairline),
        colour('accent1', palette.before),
        colour('accent2', palette.after),
        colour('accent3', palette.beforeTint),
        colour('accent4', palette.afterTint),
        colour('accent5', palette.warning),
        colour('accent6', palette.muted),
        colour('hlink', palette.after),
        colour('folHlink', palette.before),
      ),
      el('a:fontScheme', { name: 'Turnaround' }, font('a:majorFont'), font('a:minorFont')),
      el(
        'a:fmtScheme',
        { name: 'Turnaround' },
        el('a:fillStyleLst', {}, ...three(fill)),
        el('a:lnStyleLst', {}, ...three(el('a:ln', { w: 9_525 }, fill))),
        el('a:effectStyleLst', {}, ...three(el('a:effectStyle', {}, el('a:effectLst')))),
        el('a:bgFillStyleLst', {}, ...three(fill)),
      ),
    ),
  );
}

/** The part that names all slides, in their order. */
export function presentation(
  slides: number,
  { width, height }: { readonly width: number; readonly height: number },
): Part {
  const fixed: Relation[] = [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', type: 'presProps', target: 'presProps.xml' },
    { id: 'rId4', type: 'viewProps', target: 'viewProps.xml' },
    { id: 'rId5', type: 'theme', target: 'theme/theme1.xml' },
    { id: 'rId6', type: 'tableStyles', target: 'tableStyles.xml' },
  ];
  const numbers = Array.from({ length: slides }, (_, index) => index + 1);
  const own = numbers.map(
    (number): Relation => ({ id: `rId${number + 10}`, type: 'slide', target: `slides/slide${number}.xml` }),
  );
  return {
    name: 'ppt/presentation.xml',
    contentType: `${presentationType}.presentation.main+xml`,
    body: el(
      'p:presentation',
      { ...slideNamespaces, saveSubsetFonts: 1 },
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': 'rId2' })),
      el('p:sldIdLst', {}, ...own.map(({ id }, index) => el('p:sldId', { id: 256 + index, 'r:id': id }))),
      el('p:sldSz', { cx: emu(width), cy: emu(height) }),
      el('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    ),
    relations: [...fixed, ...own],
  };
}

export const slideContentType = `${presentationType}.slide+xml`;
