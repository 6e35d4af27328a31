import { number } from './style';
import type { SvgElement } from './svg-tree';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A shape's outline as SVG path data; null where the element is no shape. */
export function outlineOf({ name, attributes }: SvgElement): string | null {
  const at = (key: string) => number(attributes[key]);
  if (name === 'path') return attributes.d ?? null;
  if (name === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  if (name === 'polyline') return `M${attributes.points}`;
  if (name === 'polygon') return `M${attributes.points}Z`;
  if (name === 'circle') return ellipse(at('cx'), at('cy'), at('r'), at('r'));
  return name === 'rect' ? rect(attributes) : null;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const arc = `A${rx} ${ry} 0 1 1`;
  return `M${cx + rx} ${cy}${arc} ${cx - rx} ${cy}${arc} ${cx + rx} ${cy}Z`;
}

function rect(attributes: SvgElement['attributes']): string {
  const { x, y, width, height } = boxOf(attributes);
  const given = number(attributes.rx ?? attributes.ry);
  const [rx, ry] = [Math.min(given, width / 2), Math.min(number(attributes.ry, given), height / 2)];
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [h, v] = [width - 2 * rx, height - 2 * ry];
  const top = `M${x + rx} ${y}h${h}${corner(rx, ry)}v${v}${corner(-rx, ry)}`;
  return `${top}h${-h}${corner(-rx, -ry)}v${-v}${corner(rx, -ry)}Z`;
}

/** Where a rectangle, a nested drawing or a pattern stands. */
export function boxOf({ x, y, width, height }: SvgElement['attributes']): Box {
  return { x: number(x), y: number(y), width: number(width), height: number(height) };
}
