import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';
import { readView, viewNames } from '@/lib/api/view-query';
import type { EmbedTheme } from '@/lib/charts/embed';
import type { IsoDate } from '@/lib/turnaround/case';
import type { View } from '@/lib/turnaround/view';

const themes = ['auto', 'light', 'dark'] as const;

/** Reads `?theme=dark&asKnownOn=&without=` of an embedded chart. */
export function readEmbed(search: URLSearchParams, today: IsoDate): Query<{ theme: EmbedTheme; view: View }> {
  const query = readQuery(search, ['theme', ...viewNames]);
  if (!query.ok) return query;
  const theme = themes.find((each) => each === (query.value.theme ?? 'auto'));
  if (!theme) return refuse(`"${shorten(query.value.theme ?? '')}" is no theme. Known are: ${themes.join(', ')}.`);
  const view = readView(query.value, today);
  return view.ok ? { ok: true, value: { theme, view: view.value } } : view;
}
