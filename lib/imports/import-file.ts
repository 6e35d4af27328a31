import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** A file as it was handed in. It can be read more than once, from any byte, without holding it whole. */
export type ImportFile = {
  /** Where it lies, when it lies on this machine's disk. */
  readonly path?: string;
  readonly name: string;
  readonly size: number;
  /** The bytes from `start` up to, and not including, `end`. */
  readonly bytes: (start?: number, end?: number) => AsyncIterable<Uint8Array>;
};

export function fileInMemory(name: string, content: Uint8Array): ImportFile {
  const pieceLength = 65_536;
  return {
    name,
    size: content.length,
    bytes: async function* (start = 0, end = content.length) {
      for (let at = start; at < end; at += pieceLength) yield content.subarray(at, Math.min(end, at + pieceLength));
    },
  };
}

export async function fileOnDisk(path: string, name: string): Promise<ImportFile> {
  const { size } = await stat(path);
  return {
    name,
    size,
    path,
    bytes: (start = 0, end = size) =>
      end > start ? createReadStream(path, { start, end: end - 1, highWaterMark: 262_144 }) : nothing(),
  };
}

/** The first bytes of a file, or all of a short one. */
export async function firstBytes(file: ImportFile, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.bytes(0, Math.min(count, file.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* nothing(): AsyncIterable<Uint8Array> {}
