import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const root = () =>
  path.join(process.env.TURNAROUND_DATA || path.join(/* turbopackIgnore: true */ process.cwd(), '.data'), 'uploads');

/** Where uploaded files lie: only the process itself may look in. */
export async function uploadsFolder(): Promise<string> {
  const folder = root();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The files of one upload: its content, and what is known of it. @param id checked by `isUploadId` */
export async function uploadPaths(id: string): Promise<{ readonly content: string; readonly about: string }> {
  const folder = await uploadsFolder();
  return { content: path.join(folder, `${id}.file`), about: path.join(folder, `${id}.json`) };
}
