import { limits } from '@/lib/imports/tables/limits';
import { ownText } from '@/lib/imports/tables/own-text';
import type { Archive } from './open-zip';
import { gatherXml, type XmlEvents } from './read-xml';

type Attribute = (name: string) => string | undefined;

/** What an OpenDocument workbook's styles say of their texts and cells. */
export type OdsStyles = {
  /** Whether a style raises its text, as a footnote mark. */
  readonly isRaised: (style: string) => boolean;
  /** The power of ten by which a cell style shows numbers smaller. */
  readonly power: (style: string) => number;
};

/** Gathers styles from the parts that hold them; feed it the events of each. */
export function odsStyles(): OdsStyles & { readonly open: XmlEvents['open'] } {
  const raised = new Set<string>();
  const dataStyles = new Map<string, string>();
  const powers = new Map<string, number>();
  let style = '';
  const open = (name: string, attribute: Attribute) => {
    if (raised.size + dataStyles.size + powers.size > limits.styles) return;
    if (name === 'style' || name.endsWith('-style')) style = ownText(attribute(':name') ?? '');
    if (name === 'style' && attribute(':data-style-name')) {
      dataStyles.set(style, ownText(attribute(':data-style-name') ?? ''));
    }
    if (name === 'number' && attribute(':display-factor')) powers.set(style, powerOf(attribute(':display-factor')));
    if (name === 'text-properties' && isAbove(attribute(':text-position'))) raised.add(style);
  };
  return {
    open,
    isRaised: (style) => raised.has(style),
    power: (style) => powers.get(dataStyles.get(style) ?? '') ?? 0,
  };
}

/** The named styles stand in a part of their own. */
export async function readNamedStyles(archive: Archive, open: XmlEvents['open']): Promise<void> {
  if (!archive.has('styles.xml')) return;
  await gatherXml<never>(archive, 'styles.xml', 0, () => ({ open, close: () => {} }));
}

/** `super 58%` or `33% 58%`: above the line. */
function isAbove(position: string | undefined): boolean {
  return position !== undefined && (position.startsWith('super') || Number.parseFloat(position) > 0);
}

function powerOf(factor: string | undefined): number {
  const zeros = /^10*$/.exec(factor ?? '');
  return zeros ? zeros[0].length - 1 : 0;
}
