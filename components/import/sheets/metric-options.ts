import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';

const byName = metricKeys
  .map((key) => [key, catalogue[key].name] as const)
  .sort(([, one], [, other]) => one.localeCompare(other, 'en'));

/** The metrics as a group of a menu, by name. */
export const metricOptions = [{ name: 'A metric', options: byName }];
