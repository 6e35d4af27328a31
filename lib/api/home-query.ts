import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import { readView } from '@/lib/api/view-query';
import type { Locale } from '@/lib/figures/units';
import type { IsoDate } from '@/lib/turnaround/case';

/** What the list of companies is asked for. */
export type HomeQuery = {
  /** Part of a name, a sector or an address; empty for all. */
  readonly q: string;
  /** From 1. */
  readonly page: number;
  readonly asKnownOn: IsoDate | null;
  readonly locale: Locale;
  readonly basis: string | null;
};

const longest = 80;

/** Reads `?q=&page=&asKnownOn=&numbers=&basis=`; other parameters are left alone. */
export function readHome(search: URLSearchParams, today: IsoDate): Query<HomeQuery> {
  const names = ['q', 'page', 'asKnownOn', 'numbers', 'basis'] as const;
  const known = new URLSearchParams([...search].filter(([name]) => names.some((each) => each === name)));
  const query = readQuery(known, names);
  if (!query.ok) return query;
  const { page = '1', asKnownOn, numbers, basis } = query.value;
  const q = (query.value.q ?? '').trim();
  if (q.length > longest) return refuse(`The search is too long; ${longest} characters are enough to find a name.`);
  if (!/^[1-9]\d{0,5}$/.test(page || '1')) return refuse(`"${shorten(page)}" is no page; pages count from 1.`);
  const view = readView({ asKnownOn, numbers, basis }, today);
  if (!view.ok) return view;
  const { without: _, ...shown } = view.value;
  return { ok: true, value: { q, page: Number(page || '1'), ...shown } };
}
