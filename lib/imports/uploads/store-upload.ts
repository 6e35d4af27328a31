import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { clearUploads } from './clear-uploads';
import { shownName } from './file-name';
import { findUpload } from './find-upload';
import { uploadPaths, uploadsFolder } from './folder';
import { freeRoom, largestUpload, mostUploaded } from './limits';
import type { Upload } from './upload';

export type UploadOrder = Pick<Upload, 'id' | 'person' | 'personId' | 'company'> & {
  readonly name: string;
  /** What the request says it will send; null when it does not say. */
  readonly announced: number | null;
  readonly body: AsyncIterable<Uint8Array>;
};

export type StoredUpload =
  | { readonly outcome: 'stored'; readonly upload: Upload }
  | { readonly outcome: 'refused'; readonly why: 'too large' | 'no room' | 'broken off'; readonly sentence: string };

/**
 * Keeps a file as it comes in, piece by piece; memory does not grow with it. It is whole or not there. The same
 * upload again is the one that is here.
 * @param now in milliseconds
 */
export async function storeUpload(order: UploadOrder, now: number): Promise<StoredUpload> {
  const there = await findUpload(order.id);
  if (there) return { outcome: 'stored', upload: there };
  if ((order.announced ?? 0) > largestUpload) return tooLarge;
  await clearUploads(now);
  if (!(await hasRoom(order.announced ?? 0))) return noRoom;
  const { content, about } = await uploadPaths(order.id);
  const part = `${content}.${randomUUID()}.part`;
  try {
    const written = await write(part, order.body);
    if (written === null) return tooLarge;
    if (order.announced !== null && written !== order.announced) return brokenOff;
    const upload: Upload = {
      ...{ id: order.id, person: order.person, personId: order.personId, company: order.company },
      name: shownName(order.name),
      size: written,
      storedAt: new Date(now).toISOString(),
    };
    await rename(part, content);
    const note = `${about}.${randomUUID()}.part`;
    await writeFile(note, JSON.stringify(upload), { mode: 0o600 });
    await rename(note, about);
    return { outcome: 'stored', upload };
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code === 'ENOSPC' || code === 'EDQUOT') return noRoom;
    if (code === 'ECONNRESET' || code === 'ABORT_ERR' || code === 'ERR_STREAM_PREMATURE_CLOSE') return brokenOff;
    throw error;
  } finally {
    await rm(part, { force: true });
  }
}

/** The bytes written; null as soon as they are too many. */
async function write(to: string, body: AsyncIterable<Uint8Array>): Promise<number | null> {
  const file = await open(to, 'wx', 0o600);
  let written = 0;
  let checked = 0;
  try {
    for await (const piece of body) {
      written += piece.byteLength;
      if (written > largestUpload) return null;
      if (written - checked > checkEvery) {
        checked = written;
        if (!(await hasRoom(0))) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
      }
      await file.write(piece);
    }
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

const checkEvery = 64 * 1_048_576;

async function hasRoom(more: number): Promise<boolean> {
  const folder = await uploadsFolder();
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < more + freeRoom) return false;
  const sizes = (await readdir(folder)).map(
    async (name) => (await stat(path.join(folder, name)).catch(() => null))?.size ?? 0,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, more) <= mostUploaded;
}

const refusal = (why: 'too large' | 'no room' | 'broken off', sentence: string): StoredUpload => ({
  outcome: 'refused',
  why,
  sentence,
});

const tooLarge = refusal(
  'too large',
  'The file is larger than 1 GB, the most that is taken here. Split it, or import it by the command line.',
);
const noRoom = refusal(
  'no room',
  'There is no room for this file: too many wait here, or the disk is nearly full. Finish or remove one, then try again.',
);
const brokenOff = refusal(
  'broken off',
  'The connection broke off before the file was whole. Nothing was kept; send it again.',
);
