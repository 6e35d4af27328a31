import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

/** The tables of an archive by name; each is unpacked as it is read. */
export type Archive = {
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
};

/** An archive that is not opened, as one sentence for a person. */
export class ArchiveProblem extends Error {}

const most = { entries: 100, bytes: 4_000_000_000 };
const options = { autoClose: false, lazyEntries: true, strictFileNames: true, validateEntrySizes: true };

/**
 * Opens a zip archive from its path or its bytes.
 * @throws ArchiveProblem when it is damaged, encrypted, too large, or lacks a table
 */
export async function openArchive(input: string | Buffer, tables: readonly string[]): Promise<Archive> {
  const zip = await told(typeof input === 'string' ? openPromise(input, options) : fromBufferPromise(input, options));
  try {
    const entries = await entriesOf(zip, tables);
    const missing = tables.filter((table) => !entries.has(table));
    if (missing.length > 0) throw new ArchiveProblem(`The archive has no ${missing.join(', ')}.`);
    return {
      open: (name) => {
        const entry = entries.get(name);
        if (!entry) throw new ArchiveProblem(`The archive has no ${name}.`);
        return told(zip.openReadStreamPromise(entry));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile, tables: readonly string[]): Promise<Map<string, Entry>> {
  if (zip.entryCount > most.entries) {
    throw new ArchiveProblem(`The archive holds ${zip.entryCount} files; at most ${most.entries} are read.`);
  }
  const found = new Map<string, Entry>();
  await told(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        if (!tables.includes(entry.fileName)) continue;
        check(entry, found);
        found.set(entry.fileName, entry);
      }
    })(),
  );
  return found;
}

function check(entry: Entry, found: ReadonlyMap<string, Entry>): void {
  const { fileName, uncompressedSize } = entry;
  if (found.has(fileName)) throw new ArchiveProblem(`The archive holds two files named ${fileName}.`);
  if (entry.isEncrypted()) throw new ArchiveProblem(`${fileName} is encrypted.`);
  if (!entry.canDecodeFileData()) throw new ArchiveProblem(`${fileName} is packed in a way that is not read.`);
  if (uncompressedSize > most.bytes) {
    throw new ArchiveProblem(`${fileName} unpacks to ${uncompressedSize} bytes; at most ${most.bytes} are read.`);
  }
}

/** What a library says of a damaged archive, as a sentence. */
async function told<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof ArchiveProblem) throw error;
    throw new ArchiveProblem(
      `The archive cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}.`,
    );
  }
}
