import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, Sentence } from '@/scripts/sentence';

/** @throws Sentence when the file is there */
export async function refuseExisting(place: string): Promise<void> {
  if (await stat(place).catch(() => null)) throw new Sentence(`${place} is there already. Write over it with --force.`);
}

/** Writes a file that is whole as soon as it has its name. @throws Sentence when it is there, or cannot be written */
export function writeWhole(place: string, bytes: Uint8Array, force: boolean): Promise<void> {
  return writtenWhole(place, force, async (file) => {
    const handle = await open(file, 'wx', 0o666);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** The same for whatever writes into the temporary file it is given. */
export async function writtenWhole<T>(place: string, force: boolean, write: (file: string) => Promise<T>): Promise<T> {
  if (!force) await refuseExisting(place);
  const unfinished = path.join(path.dirname(place), `.${path.basename(place)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const result = await write(unfinished);
    if (force) await rename(unfinished, place);
    else await link(unfinished, place);
    return result;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Sentence(`${place} is there already. Write over it with --force.`);
    if (/^E[A-Z]+$/.test(code)) throw new Sentence(`${place} cannot be written: ${messageOf(error)}.`);
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}
