import type { Palette } from '../chart-palette';
import { heightOf, type Line, leading } from './frame-text';

const fontFamily = 'Inter, "Helvetica Neue", Arial, sans-serif';

type Props = {
  name: string;
  description: string;
  /** Of the file, in pixels. */
  pixels: { readonly width: number; readonly height: number };
  /** Of the drawing, in its own units. */
  width: number;
  height: number;
  padding: number;
  head: readonly Line[];
  foot: readonly Line[];
  palette: Palette;
};

/** A chart's file around its drawing: message and title above, events, sources and notes below. */
export function FileFrame({ name, description, pixels, width, height, padding, head, foot, palette }: Props) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={pixels.width}
      height={pixels.height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title description"
      fontFamily={fontFamily}
      fontVariant="tabular-nums"
    >
      <title id="title">{name}</title>
      <desc id="description">{description}</desc>
      <rect width={width} height={height} fill={palette.paper} />
      <Lines lines={head} x={padding} y={padding} palette={palette} />
      <g data-slot="drawing" />
      <Lines lines={foot} x={padding} y={height - padding - heightOf(foot)} palette={palette} />
    </svg>
  );
}

function Lines({ lines, x, y, palette }: { lines: readonly Line[]; x: number; y: number; palette: Palette }) {
  let reached = y;
  return lines.map((line) => {
    const baseline = reached + line.size * 0.98;
    reached += line.size * leading;
    if (line.text === '') return null;
    return (
      <text
        key={baseline}
        x={x}
        y={baseline}
        fontSize={line.size}
        fontWeight={line.weight}
        fill={line.quiet ? palette.muted : palette.ink}
      >
        {line.text}
      </text>
    );
  });
}
