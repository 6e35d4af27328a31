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

type UploadPaths = { readonly content: string; readonly about: string; readonly answers: string };

/** The files of one upload: its content, what is known of it, what was chosen. @param id checked by `isUploadId` */
export async function uploadPaths(id: string): Promise<UploadPaths> {
  const folder = await uploadsFolder();
  const named = (ending: string) => path.join(folder, `${id}.${ending}`);
  return { content: named('file'), about: named('json'), answers: named('answers') };
}
