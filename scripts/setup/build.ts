import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence, say } from '@/scripts/sentence';
import { runningServer } from '@/scripts/server-state';
import { buildFolder, fingerprint, isMarked, mark, root } from './fingerprint';

const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema',
  'scripts/build-worker.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
  'proxy.ts',
  'public',
];

/** Builds the chart worker and the application when their sources have changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  const wanted = fingerprint(sources);
  if (existsSync(path.join(root, '.next/BUILD_ID')) && isMarked('built', wanted)) return;
  const running = runningServer();
  if (running) {
    throw new Sentence(
      `The sources have changed, but Turnaround is running from this folder at ${running.address} (process ${running.pid}). ` +
        'Stop it (Ctrl-C there) and start again.',
    );
  }
  say('Building the application (about half a minute) …');
  const { buildWorker } = await import('@/scripts/build-worker');
  await buildWorker();
  await nextBuild();
  mark('built', wanted);
}

async function nextBuild(): Promise<void> {
  mkdirSync(buildFolder, { recursive: true });
  const log = path.join(buildFolder, 'build.log');
  const output = createWriteStream(log);
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const next = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env,
  });
  next.stdout.pipe(output);
  next.stderr.pipe(output);
  const code = await new Promise((resolve) => next.once('close', resolve));
  if (code === 0) return;
  const lastLines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-30).join('\n');
  throw new Sentence(`The application could not be built. The end of ${log}:\n${lastLines}`);
}
