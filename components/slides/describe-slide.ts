import type { LaidSlide, SlidePart } from './laid-slide';

const longest = 600;

/** What a slide shows, for who does not see it: below its title: its chart's description, its table's cells, its text. */
export function describeSlide({ parts }: LaidSlide): string {
  const words = parts.flatMap(partWords).join(' ');
  return words.length > longest ? `${words.slice(0, words.lastIndexOf(' ', longest))} …` : words;
}

function partWords(part: SlidePart): string[] {
  if (part.kind === 'chart') return [part.spec.description];
  if (part.kind === 'table') return part.rows.map(({ cells }) => sentence(cells.map(({ text }) => text)));
  return part.kind === 'text' && part.role === 'body' ? part.paragraphs.map(({ text }) => sentence([text])) : [];
}

function sentence(words: readonly string[]): string {
  const text = words.filter(Boolean).join(', ').replaceAll(/\s+/g, ' ').trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
