import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileOnDisk, type ImportFile } from '@/lib/imports/import-file';
import { WrongUse } from '../wrong-use';

/** A file of the command line; `-` is standard input, kept on disk while it is read, because readers read twice. */
export type GivenFile = { readonly file: ImportFile; readonly letGo: () => Promise<void> };

/** @throws WrongUse when there is no such file */
export async function givenFile(word: string, folder: string): Promise<GivenFile> {
  if (word === '-') return standardInput();
  const place = path.resolve(folder, word);
  const found = await stat(place).catch(() => null);
  if (!found) throw new WrongUse(`There is no file ${word}.`);
  if (!found.isFile()) throw new WrongUse(`${word} is not a file.`);
  return { file: await fileOnDisk(place, path.basename(place)), letGo: async () => {} };
}

async function standardInput(): Promise<GivenFile> {
  const own = await mkdtemp(path.join(tmpdir(), 'turnaround-input-'));
  const place = path.join(own, 'input');
  const letGo = () => rm(own, { recursive: true, force: true });
  try {
    await pipeline(process.stdin, createWriteStream(place, { mode: 0o600 }));
    return { file: await fileOnDisk(place, 'standard input'), letGo };
  } catch (error) {
    await letGo();
    throw error;
  }
}
