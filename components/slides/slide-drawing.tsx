import type { Palette } from '@/components/charts/chart-palette';
import type { LaidSlide, Paragraph, TablePart, TextPart } from './laid-slide';
import { cellPadding } from './lay-table';
import { leading } from './paragraphs';

const fontFamily = 'Inter, "Helvetica Neue", Arial, sans-serif';

type Props = {
  slide: LaidSlide;
  description: string;
  /** Of the picture, in pixels. */
  pixels: { readonly width: number; readonly height: number };
  palette: Palette;
};

/** A slide as one SVG; each chart's place is an empty group, `data-slot`, that the drawing is put into. */
export function SlideDrawing({ slide, description, pixels, palette }: Props) {
  const { width, height } = slide;
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
      <title id="title">{slide.title}</title>
      <desc id="description">{description}</desc>
      <rect width={width} height={height} fill={palette.paper} />
      {slide.parts.map((part) => {
        const key = `${part.kind} ${part.x} ${part.y}`;
        if (part.kind === 'text') return <Text key={key} part={part} palette={palette} />;
        if (part.kind === 'table') return <Table key={key} part={part} palette={palette} />;
        if (part.kind === 'rule') return <Rule key={key} {...part} palette={palette} />;
        return <g key={key} data-slot={`${part.x} ${part.y}`} />;
      })}
    </svg>
  );
}

function Text({ part, palette }: { part: TextPart; palette: Palette }) {
  let reached = part.y;
  return part.paragraphs.map((paragraph) => {
    const top = reached + paragraph.above;
    reached = top + paragraph.lines.length * paragraph.size * leading;
    return <Lines key={top} {...{ part, paragraph, top, palette }} />;
  });
}

type LinesProps = { part: TextPart; paragraph: Paragraph; top: number; palette: Palette };

function Lines({ part, paragraph, top, palette }: LinesProps) {
  const { lines, size, weight, quiet } = paragraph;
  const isRight = part.align === 'right';
  return lines.map((line, index) => {
    const baseline = top + index * size * leading + size * 0.98;
    return (
      <text
        key={baseline}
        x={isRight ? part.x + part.width : part.x}
        y={baseline}
        fontSize={size}
        fontWeight={weight}
        fill={quiet ? palette.muted : palette.ink}
        {...(isRight && { textAnchor: 'end' as const })}
      >
        {line}
      </text>
    );
  });
}

function Table({ part, palette }: { part: TablePart; palette: Palette }) {
  return part.rows.map((row) => (
    <g key={row.y}>
      {row.cells.map((cell, index) => {
        const column = part.columns[index];
        if (!column) return null;
        const isRight = column.align === 'right';
        return cell.lines.map((line, at) => {
          const baseline = row.y + cellPadding + at * part.size * leading + part.size * 0.98;
          return (
            <text
              key={`${column.x} ${baseline}`}
              x={isRight ? column.x + column.width : column.x}
              y={baseline}
              fontSize={part.size}
              fontWeight={row.head || index === 0 ? 600 : 400}
              fill={row.head ? palette.muted : palette.ink}
              {...(isRight && { textAnchor: 'end' as const })}
            >
              {line}
            </text>
          );
        });
      })}
      <Rule x={part.x} y={row.y + row.height} width={part.width} palette={palette} />
    </g>
  ));
}

function Rule({ x, y, width, palette }: { x: number; y: number; width: number; palette: Palette }) {
  return <path d={`M${x} ${y}h${width}`} stroke={palette.hairline} strokeWidth={1} fill="none" />;
}
