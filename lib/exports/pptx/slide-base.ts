import { namespaces, solidFill } from './drawing';
import { el, type Xml } from './xml';

export const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml';

export const slideNamespaces = {
  ...namespaces,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

const group = [
  el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
  el('p:grpSpPr'),
].join('');

/** All shapes of a slide. */
export function shapeTree(...shapes: readonly Xml[]): Xml {
  return el('p:spTree', {}, group, ...shapes);
}

export function background(colour: string): Xml {
  return el('p:bg', {}, el('p:bgPr', {}, solidFill(colour), el('a:effectLst')));
}
