import { placeIn, placeWords } from '@/lib/imports/place';
import type { Place } from '@/lib/imports/proposed';

/**
 * The whole file is refused, in one sentence for a person. It may come after rows were already proposed
 * (a file that breaks off): what was proposed before it must then be dropped.
 */
export class FileRefused extends Error {
  readonly place: Place;

  /** @param why what is wrong and what to do, as whole sentences; the place is put before them unless they begin with the file */
  constructor(file: string, why: string, place: Partial<Omit<Place, 'file'>> = {}) {
    const at = placeIn(file, place);
    super(why.startsWith(file) ? why : `${placeWords(at)}: ${why}`);
    this.name = 'FileRefused';
    this.place = at;
  }

  get sentence(): string {
    return this.message;
  }
}
