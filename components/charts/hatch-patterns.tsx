import type { Palette } from './chart-palette';

/** The hatching of forecasts, one a side. */
export function HatchPatterns({ palette, idPrefix }: { palette: Palette; idPrefix: string }) {
  return (
    <defs>
      <Hatch id={`${idPrefix}hatch-before`} color={palette.before} paper={palette.paper} />
      <Hatch id={`${idPrefix}hatch-after`} color={palette.after} paper={palette.paper} />
    </defs>
  );
}

function Hatch({ id, color, paper }: { id: string; color: string; paper: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill={paper} />
      <line x1={0} x2={0} y1={0} y2={6} stroke={color} strokeWidth={3} />
    </pattern>
  );
}
