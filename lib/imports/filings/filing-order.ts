import { lastPlace } from '@/lib/imports/filings/amount';
import type { FiledValue } from '@/lib/imports/filings/filed-value';
import { groupBy } from '@/lib/imports/filings/group-by';

/**
 * Values by day and number of their filing; within one filing, those of its best tag first and of one tag the most
 * exact. The order of a file never counts.
 * @param tags tags that mean the same, the most telling first
 */
export function inFilingOrder(values: readonly FiledValue[], tags: readonly string[]): FiledValue[] {
  const rank = tagRanks(values, tags);
  const keyed = values.map((value) => {
    const { filing, place } = value;
    const exactness = String(50 + (lastPlace(value.value) ?? 40)).padStart(2, '0');
    const key = [filing.filed, filing.accn, rank(value), exactness, value.value, place.path ?? place.row].join('/');
    return { value, key };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ value }) => value);
}

/** How a filing's tags rank: by the periods that it tells under each, of equals the most telling. */
function tagRanks(values: readonly FiledValue[], tags: readonly string[]): (value: FiledValue) => string {
  const periods = new Map<string, Set<string>>();
  for (const [key, group] of groupBy(values, keyOf)) {
    periods.set(key, new Set(group.map(({ start, end }) => `${start}/${end}`)));
  }
  return (value) => {
    const others = 99_999 - (periods.get(keyOf(value))?.size ?? 0);
    const place = tags.indexOf(`${value.taxonomy}:${value.tag}`);
    return `${String(others).padStart(5, '0')}.${String(place).padStart(2, '0')}`;
  };
}

function keyOf({ filing, tag }: FiledValue): string {
  return `${filing.accn}/${tag}`;
}
