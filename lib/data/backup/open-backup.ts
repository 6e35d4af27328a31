import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { type BackupHead, type BackupTotals, backupVersion, endMark, headMark } from './backup-form';
import { type BackupPart, BackupRefused, backupParts } from './backup-parts';

const name = z.string().min(1).max(63);

const headSchema = z.object({
  version: z.int(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })).min(1),
});

const totalsSchema = z.object({
  tables: z.array(z.object({ name, rows: z.int().min(0), sha256: z.string() })),
  sequences: z.array(z.object({ name, value: z.string().regex(/^\d+$/) })),
});

/** A backup's parts from its file, unpacked. @throws BackupRefused */
export async function* openBackup(file: string): AsyncGenerator<BackupPart> {
  const input = createReadStream(file, { highWaterMark: 1 << 18 });
  const text = createGunzip({ chunkSize: 1 << 18 });
  input.on('error', (error) => text.destroy(error));
  input.pipe(text);
  try {
    yield* backupParts(text);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code === 'Z_BUF_ERROR') throw new BackupRefused('It breaks off in the middle.');
    if (code === 'Z_DATA_ERROR') throw new BackupRefused('It is damaged, or no backup of Turnaround.');
    throw error;
  } finally {
    input.destroy();
    text.destroy();
  }
}

/** @throws BackupRefused */
export function readHead(line: string): BackupHead {
  const head = line.startsWith(headMark) ? headSchema.safeParse(parsed(line.slice(headMark.length))) : null;
  if (!head?.success) throw new BackupRefused('It is no backup of Turnaround.');
  if (head.data.version !== backupVersion)
    throw new BackupRefused('It was made by a later version of Turnaround. Restore it with that version.');
  return head.data;
}

/** Null for any other line. @throws BackupRefused */
export function readTotals(line: string): BackupTotals | null {
  if (!line.startsWith(endMark)) return null;
  const totals = totalsSchema.safeParse(parsed(line.slice(endMark.length)));
  if (!totals.success) throw new BackupRefused('Its last line cannot be read.');
  return totals.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
