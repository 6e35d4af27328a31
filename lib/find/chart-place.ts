import { isMetricKey } from '@/lib/turnaround/catalogue';
import { chartPlaces } from './entries';

/** The path of the company's page that shows a chart: its section's, else its metric's, else the overview. */
export function chartPath(name: string): string {
  const place = chartPlaces.find((each) => each.name === name);
  if (place) return place.section;
  return isMetricKey(name) ? `metrics/${name}` : '';
}
