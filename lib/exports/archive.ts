import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ChartSource } from '@/lib/charts/spec';
import { cleanText } from '@/lib/text/clean-text';
import type { IsoDate, Tier } from '@/lib/turnaround/case';
import { safeFileName } from './file-name';

/** One file of an archive: its name, folders by slashes, and what it is in a few words. */
export type ArchiveFile = { readonly name: string; readonly bytes: Uint8Array; readonly about: string };

/** What the files of an archive show, for its manifest. */
export type ArchiveSubject = {
  readonly company: { readonly slug: string; readonly name: string };
  readonly asKnownOn: IsoDate | null;
  readonly without: readonly Tier[];
  readonly sources: readonly ChartSource[];
};

const manifestName = 'manifest.json';

/** The first day that a ZIP can hold, in local time as ZIP has it: the same bytes everywhere and on every day. */
export const madeOn = () => new Date(1980, 0, 1);
const packed = /\.(png|pdf|xlsx|pptx|zip)$/;

/**
 * Files as one ZIP with a manifest: each file's size, SHA-256 and what it is, the company, the view and the sources.
 * In the order of their names and without times: the same files give the same bytes.
 */
export function archive(files: readonly ArchiveFile[], subject: ArchiveSubject): Uint8Array {
  const named = files.map((file) => ({ ...file, name: safePath(file.name) })).sort(byName);
  refuseTwice([manifestName, ...named.map(({ name }) => name)]);
  const manifest = { name: manifestName, bytes: strToU8(manifestOf(named, subject)) };
  const entries = [manifest, ...named].map(({ name, bytes }): [string, Zippable[string]] => [
    name,
    [bytes, { mtime: madeOn(), level: packed.test(name) ? 0 : 9 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

function manifestOf(files: readonly ArchiveFile[], { company, asKnownOn, without, sources }: ArchiveSubject): string {
  const listed = files.map(({ name, bytes, about }) => ({
    name,
    about,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const manifest = { version: 1, company, asKnownOn, without, files: listed, sources };
  const clean = (_key: string, value: unknown) => (typeof value === 'string' ? cleanText(value) : value);
  return `${JSON.stringify(manifest, clean, 2)}\n`;
}

/** Two names that some file systems cannot tell apart. */
function refuseTwice(names: readonly string[]): void {
  const folded = names.map((name) => name.toLowerCase());
  const twice = folded.find((name, at) => folded.indexOf(name) !== at);
  if (twice) throw new Error(`An archive cannot hold two files of the name "${twice}".`);
}

/** A name within the archive: no way up or out, however the file was called. */
function safePath(name: string): string {
  const parts = name.split(/[/\\]+/).filter((part) => !/^\.*$/.test(part));
  return parts.map(safeFileName).join('/') || safeFileName('');
}

function byName({ name: one }: ArchiveFile, { name: other }: ArchiveFile): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
