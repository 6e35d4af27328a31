import { readDay } from '@/lib/api/date';
import { type Query, refuse, shorten } from '@/lib/api/query';
import { type Locale, locales } from '@/lib/figures/units';
import { type IsoDate, type Tier, tiers } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import type { View } from '@/lib/turnaround/view';

/** The parameters that every page and file of a company understands. */
export const viewNames = ['asKnownOn', 'without', 'numbers', 'basis'] as const;

/**
 * Reads `asKnownOn=2024-05-31&without=relay,compiled&numbers=en-GB&basis=ltm`. A word that is no basis is not
 * refused: the comparison says which one it shows instead.
 * @param today nothing can be known on a later day
 */
export function readView(
  given: { readonly [Name in (typeof viewNames)[number]]?: string | undefined },
  today: IsoDate,
): Query<View> {
  const day = given.asKnownOn ? readDay('asKnownOn', given.asKnownOn) : null;
  if (day && !day.ok) return day;
  if (day && day.value > today) {
    return refuse(`${dayLabel(day.value)} is in the future; nothing can be known on it yet. Choose a day up to today.`);
  }
  const without = given.without ? readTiers(given.without) : { ok: true as const, value: [] };
  if (!without.ok) return without;
  const locale = readNumbers(given.numbers || 'en-US');
  if (!locale.ok) return locale;
  const basis = given.basis ? shorten(given.basis) : null;
  return { ok: true, value: { asKnownOn: day?.value ?? null, without: without.value, locale: locale.value, basis } };
}

function readNumbers(text: string): Query<Locale> {
  const locale = locales.find((each) => each === text);
  return locale
    ? { ok: true, value: locale }
    : refuse(`"${shorten(text)}" is no way to print numbers. Known are: ${locales.join(', ')}.`);
}

function readTiers(text: string): Query<Tier[]> {
  const words = text.split(',');
  const unknown = words.find((word) => !tiers.some((tier) => tier === word));
  if (unknown !== undefined) {
    return refuse(`"${shorten(unknown)}" is no tier of sources for "without". Known are: ${tiers.join(', ')}.`);
  }
  return { ok: true, value: tiers.filter((tier) => words.includes(tier)) };
}
