import type { CellCounts, CellState } from '@/lib/imports/tables/sheets/understanding';
import { counted } from '../count-words';

/** A state as it is worded, and the mark that stands with its words. */
export const stateWords: Readonly<Record<CellState, { readonly words: string; readonly mark: string }>> = {
  understood: { words: 'Understood', mark: '✓' },
  'needs you': { words: 'Needs you', mark: '◆' },
  'left out': { words: 'Left out', mark: '–' },
};

/** "577 cells understood, 219 need you, 13 left out". */
export function cellWords(counts: CellCounts): string {
  const others = [
    counts['needs you'] > 0 &&
      `${counts['needs you'].toLocaleString('en-US')} need${counts['needs you'] === 1 ? 's' : ''} you`,
    counts['left out'] > 0 && `${counts['left out'].toLocaleString('en-US')} left out`,
  ].filter((words) => words !== false);
  return [`${counted(counts.understood, 'cell')} understood`, ...others].join(', ');
}
