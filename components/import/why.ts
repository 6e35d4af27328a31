import { placeWords } from '@/lib/imports/place';
import type { Rejected } from '@/lib/imports/proposed';

/** Why a cell is not taken, without its place, which stands beside it. */
export function whyOf({ place, sentence }: Rejected): string {
  const start = `${placeWords(place)}: `;
  return sentence.startsWith(start) ? sentence.slice(start.length) : sentence;
}
