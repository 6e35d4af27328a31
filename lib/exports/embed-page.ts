import { palettes } from '@/components/charts/chart-palette';
import { type EmbedTheme, embedEdges, escapeMarkup, sourceWords } from '@/lib/charts/embed';
import type { ChartSpec } from '@/lib/charts/spec';
import { cleanText } from '@/lib/text/clean-text';
import type { IsoDate } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import { embedStyle } from './embed-style';

/** A chart as SVG for a wide and for a narrow frame. */
type Drawn = { readonly wide: string; readonly narrow: string };

type Around = {
  readonly theme: EmbedTheme;
  /** The page that the chart is from. */
  readonly back: string;
  readonly today: IsoDate;
};

/** One chart as a page by itself: message, title, drawing, events, footnotes, sources and the way back. No script. */
export function embedPage(spec: ChartSpec, { wide, narrow }: Drawn, { theme, back, today }: Around): string {
  const text = (words: string) => escapeMarkup(cleanText(words));
  const [who, what, when] = spec.title;
  const notes = [...spec.footnotes, `Sources: ${sourceWords(spec).join('; ')}.`];
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(`${who}: ${what}`)}</title>
<link rel="canonical" href="${text(back)}">
<style>${embedStyle(palettes, embedEdges)}</style>
</head>
<body>
<main><figure aria-labelledby="title">
<figcaption>
${spec.message ? `<p class="message">${text(spec.message)}</p>` : ''}
<h1 id="title"><strong>${text(who)}</strong><span>${text(what)}</span><span class="quiet">${text(when)}</span></h1>
</figcaption>
<div class="drawing"><div class="wide">${wide}</div><div class="narrow">${narrow}</div></div>
<div class="notes">
${spec.events.length > 0 ? `<ol>${spec.events.map(({ number, dateLabel, title }) => `<li value="${number}"><b>${text(dateLabel)}</b> ${text(title)}</li>`).join('')}</ol>` : ''}
${notes.map((note) => `<p>${text(note)}</p>`).join('\n')}
<p>As known on ${dayLabel(spec.asKnownOn ?? today)}. <a href="${text(back)}" target="_blank" rel="noopener">See it with every figure on Turnaround</a></p>
</div>
</figure></main>
</body>
</html>
`;
}
