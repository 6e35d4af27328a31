import type { ChartSpec } from '@/lib/charts/spec';
import { companyAddress } from '@/lib/turnaround/address';

export type EmbedTheme = 'auto' | 'light' | 'dark';
type Size = { readonly width: number; readonly height: number };

/** A chart's drawings for a wide and for a narrow place. */
export type DrawnSizes = { readonly wide: Size; readonly narrow: Size };

export const embedWidth = 640;
/** Up to here an embedded chart shows its narrow drawing; it is never wider than its text is readable. */
export const embedEdges = { narrow: 480, widest: 768, padding: 16 } as const;

/** The page that shows one chart by itself, for other sites to frame. */
export function embedAddress(spec: ChartSpec, theme: EmbedTheme = 'auto'): string {
  return companyAddress(spec, `charts/${spec.name}/embed`, { theme: theme === 'auto' ? null : theme });
}

/** How high the page is at a width: a little more than it needs, so that nothing has to be scrolled. */
export function embedHeight(spec: ChartSpec, drawn: DrawnSizes, width: number): number {
  const inner = Math.min(width, embedEdges.widest) - 2 * embedEdges.padding;
  const { width: wide, height: high } = inner <= embedEdges.narrow ? drawn.narrow : drawn.wide;
  const heightOf = (texts: readonly string[], { character, leading, gap }: Type) =>
    texts.reduce((sum, text) => sum + Math.ceil((text.length * character) / inner) * leading + gap, 0);
  const small = [
    ...spec.events.map(({ dateLabel, title }) => `00 ${dateLabel} ${title}`),
    ...spec.footnotes,
    `Sources: ${sourceWords(spec).join('; ')}.`,
    'As known on 30 Sep 2026. See it with every figure on Turnaround',
  ];
  const words = heightOf(spec.message ? [spec.message] : [], type.message) + heightOf(spec.title, type.title);
  return Math.ceil(words + heightOf(small, type.small) + (inner * high) / wide + around);
}

type Type = { readonly character: number; readonly leading: number; readonly gap: number };

/** Sizes of lib/exports/embed-style.ts in pixels; a character is as wide as most are on average. */
const type = {
  message: { character: 8.6, leading: 21, gap: 4 },
  title: { character: 7.2, leading: 20, gap: 0 },
  small: { character: 6.3, leading: 17.4, gap: 4 },
} satisfies Record<string, Type>;

/** Padding, the drawing's margins, and a line to spare. */
const around = 80;

/** "[1] Forbes, press, 29 May 2024", as charts name their sources in small print. */
export function sourceWords({ sources }: ChartSpec): string[] {
  return sources.map(({ number, publisher, tier, dateLabel }) =>
    [`[${number}] ${publisher}`, tier, dateLabel].filter(Boolean).join(', '),
  );
}

/**
 * The words that put a chart into another site's page.
 * @param site the address of this one, `https://turnaround.example`
 */
export function embedCode(
  spec: ChartSpec,
  site: string,
  theme: EmbedTheme,
  { width, height }: { width: number | string; height: number },
): string {
  const attributes = {
    src: `${site}${embedAddress(spec, theme)}`,
    title: `${spec.title[0]}: ${spec.title[1]}, ${spec.title[2]}`,
    width: String(width),
    height: String(height),
    style: 'border:0;max-width:100%',
    loading: 'lazy',
  };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ')}></iframe>`;
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
