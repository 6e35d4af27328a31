import { numbers } from './style';

/** a, b, c, d, e, f of SVG and PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** One after the other, as nested groups are: the right one is applied first. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads an SVG transform list. */
export function readTransform(text: string | undefined): Matrix {
  const steps = [...(text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)];
  return steps.reduce((sum, [, name = '', values]) => times(sum, step(name, numbers(values))), identity);
}

function step(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: number[]): Matrix {
  if (name === 'matrix') return [a, b ?? 0, c ?? 0, d, e, f];
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'rotate') return rotation(a, b ?? 0, c ?? 0);
  throw new Error(`A drawing may not be transformed by "${name}".`);
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** The place that a matrix brings to `x`, `y`. */
export function unapply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  const size = a * d - b * c;
  return [(d * (x - e) - c * (y - f)) / size, (a * (y - f) - b * (x - e)) / size];
}
