import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import { limits } from '@/lib/imports/tables/limits';

/** The parts of a workbook's archive, which was held to its bounds before anything was unpacked. */
export type Archive = {
  readonly file: ImportFile;
  readonly has: (part: string) => boolean;
  /** A part's bytes, unpacked as they are asked for. */
  readonly bytes: (part: string) => AsyncGenerator<Uint8Array>;
};

const damaged = 'The workbook is damaged: its archive cannot be read to the end. Save it again and try once more.';

/** Lists an archive's parts and refuses what is too large, encrypted, doubled, oddly named or holds macros. */
export async function openZip(file: ImportFile): Promise<Archive> {
  if (file.size > limits.workbookBytes) {
    throw new FileRefused(
      file.name,
      `It is larger than ${limits.workbookBytes / 1_048_576} MB. Save the sheet as CSV.`,
    );
  }
  const zip = await listed(file, () =>
    yauzl.fromRandomAccessReaderPromise(new FileReader(file), file.size, { autoClose: false }),
  );
  if (zip.entryCount > limits.parts) throw new FileRefused(file.name, `Its archive has over ${limits.parts} parts.`);
  const parts = await listed(file, () => partsOf(zip, file));
  return {
    file,
    has: (part) => parts.has(part),
    bytes: async function* (part) {
      const entry = parts.get(part);
      if (!entry) throw new FileRefused(file.name, 'The workbook is damaged: a part is missing.', { path: part });
      try {
        let sum = 0;
        for await (const piece of await zip.openReadStreamPromise(entry)) {
          sum = crc32(piece, sum);
          yield piece;
        }
        if (sum !== entry.crc32) throw new FileRefused(file.name, damaged, { path: part });
      } catch (error) {
        throw refusalOf(error, file, part);
      }
    },
  };
}

async function partsOf(zip: yauzl.ZipFile, file: ImportFile): Promise<Map<string, yauzl.Entry>> {
  const parts = new Map<string, yauzl.Entry>();
  const names = new Set<string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    const why = partProblem(entry, names, unpacked);
    if (why) throw new FileRefused(file.name, why);
    names.add(entry.fileName.toLowerCase());
    parts.set(entry.fileName, entry);
  }
  return parts;
}

function partProblem(entry: yauzl.Entry, names: ReadonlySet<string>, unpacked: number): string | null {
  if (entry.isEncrypted()) return 'It is protected by a password. Save it without one.';
  if (!entry.canDecodeFileData()) return 'Its archive is packed in a way that workbooks are not.';
  if (names.has(entry.fileName.toLowerCase())) return 'Its archive has two parts of the same name.';
  if (/vbaproject\.bin$/i.test(entry.fileName)) return 'It holds macros. Save it as .xlsx without them.';
  if (unpacked > limits.unpackedBytes) return `Unpacked it is larger than ${limits.unpackedBytes / 1_048_576} MB.`;
  return null;
}

/** Reads an archive through the file's own ranges, so that it is never held whole. */
class FileReader extends yauzl.RandomAccessReader {
  constructor(private readonly file: ImportFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.bytes(start, end), { objectMode: false });
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}

async function listed<Result>(file: ImportFile, list: () => Promise<Result>): Promise<Result> {
  try {
    return await list();
  } catch (error) {
    throw refusalOf(error, file);
  }
}

const outward = /^(?:absolute path|invalid relative path|invalid characters in fileName): /;

/** yauzl throws plain errors, zlib errors whose code begins with Z; others are not of the archive. */
function refusalOf(error: unknown, file: ImportFile, part: string | null = null): unknown {
  if (!(error instanceof Error) || error instanceof FileRefused) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined ? error.constructor !== Error : !code.startsWith('Z_')) return error;
  const why = outward.test(error.message)
    ? 'A part’s name in its archive points out of it. It is not opened.'
    : damaged;
  return new FileRefused(file.name, why, { path: part });
}
