import { usePlotArea, useYAxisScale } from 'recharts';
import type { Palette } from './chart-palette';

/** Where nothing is: bars stand on it. */
export function ZeroLine({ palette }: { palette: Palette }) {
  const area = usePlotArea();
  const y = useYAxisScale()?.(0);
  if (!area || y === undefined) return null;
  return <line x1={area.x} x2={area.x + area.width} y1={y} y2={y} stroke={palette.ink} strokeWidth={1} />;
}
