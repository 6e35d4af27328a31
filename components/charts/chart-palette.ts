/** The colours of a drawing, by what they mean. */
export type Palette = {
  readonly ink: string;
  readonly paper: string;
  readonly muted: string;
  readonly hairline: string;
  readonly before: string;
  readonly beforeTint: string;
  readonly after: string;
  readonly afterTint: string;
  readonly warning: string;
};

export type PaletteName = 'page' | 'light' | 'dark';

/** On a page the colours are tokens (app/tokens.css), so that one drawing serves light and dark; in files they are fixed. */
export const palettes: Record<PaletteName, Palette> = {
  page: {
    ink: 'var(--chart-ink)',
    paper: 'var(--chart-paper)',
    muted: 'var(--chart-muted)',
    hairline: 'var(--chart-hairline)',
    before: 'var(--chart-before)',
    beforeTint: 'var(--chart-before-tint)',
    after: 'var(--chart-after)',
    afterTint: 'var(--chart-after-tint)',
    warning: 'var(--chart-warning)',
  },
  light: {
    ink: '#15171c',
    paper: '#fdfcf9',
    muted: '#50555f',
    hairline: '#dcd8cf',
    before: '#757b86',
    beforeTint: '#d3d6db',
    after: '#1f4e9c',
    afterTint: '#bccdea',
    warning: '#8a5a00',
  },
  dark: {
    ink: '#eceae4',
    paper: '#14161a',
    muted: '#b0b4bd',
    hairline: '#343841',
    before: '#9ba1ac',
    beforeTint: '#444a54',
    after: '#7fb0f5',
    afterTint: '#2b4670',
    warning: '#e9b44c',
  },
};

/** Whose a mark is: one of the two sides, or a change between them. */
export type MarkSide = 'before' | 'after' | 'change';

/** What is certain and what is possible, in the colours of a side; a change of neither is quiet ink. */
export function sideColours(palette: Palette, side: MarkSide): { readonly solid: string; readonly tint: string } {
  if (side === 'after') return { solid: palette.after, tint: palette.afterTint };
  return { solid: side === 'before' ? palette.before : palette.muted, tint: palette.beforeTint };
}
