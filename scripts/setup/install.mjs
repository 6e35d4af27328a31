import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.turnaround-installed');

/** What an installation depends on: the locked versions and the machine that native packages were chosen for. */
function fingerprint() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const machine = `${process.platform}-${process.arch}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

/** Whether npm itself has put every locked package there: after `npm install` or `npm ci` by hand. */
function isInstalledByNpm() {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([place, { version, optional }]) => place === '' || optional || there[place]?.version === version,
  );
}

/**
 * Installs the locked dependencies when they are missing or stale. Install scripts are not run: what
 * they would download is not used, and a package's script is somebody else's code.
 */
export function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (isInstalledByNpm()) return writeFileSync(stamp, wanted);
  process.stderr.write('Installing the locked dependencies (about a minute) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(npm, words, {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return writeFileSync(stamp, wanted);
  process.stderr.write(
    '\nThe dependencies could not be installed (npm says why above). Turnaround needs the npm registry once; ' +
      'check the network and the right to write in this folder, then start again.\n',
  );
  process.exit(1);
}
