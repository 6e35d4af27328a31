import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/scripts/setup/fingerprint';
import type { Source } from './check-rooms';

const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'server', 'tests'];

/** Every source file of the project but what is generated. */
export function readSources(): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('prisma/client/'))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
}
