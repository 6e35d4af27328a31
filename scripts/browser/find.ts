import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';
import { Sentence, say } from '@/scripts/sentence';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * A Chromium for the tests: the one CHROMIUM_PATH names, the system's, Playwright's own, or one
 * installed now (Playwright's download; on Debian as root, the package). Says which.
 */
export function findBrowser(): string {
  const found = named() ?? present(systemBrowsers) ?? present([chromium.executablePath()]);
  if (found) return announce(found);
  say('No Chromium found: installing one …');
  const installed = download() ?? installPackage();
  if (installed) return announce(installed);
  throw new Sentence(
    "The tests need Chromium. Playwright's download did not work and no package could be installed. " +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to its program, and start again.',
  );
}

function announce(program: string): string {
  say(`Browser for the tests: ${program}`);
  return program;
}

function named(): string | null {
  const program = process.env.CHROMIUM_PATH;
  if (!program) return null;
  if (existsSync(program)) return program;
  throw new Sentence(`CHROMIUM_PATH is ${program}, but there is no such file.`);
}

function present(programs: readonly string[]): string | null {
  return programs.find((program) => program !== '' && existsSync(program)) ?? null;
}

function download(): string | null {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const done = spawnSync(process.execPath, [cli, 'install', 'chromium'], { encoding: 'utf8', timeout: 300_000 });
  if (done.status !== 0) say("Playwright's download of Chromium did not work here.");
  return present([chromium.executablePath()]);
}

function installPackage(): string | null {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isDebianRoot) return null;
  say('Installing the package "chromium" …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore', timeout: 300_000 });
  const words = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  const done = spawnSync('apt-get', words, { env, encoding: 'utf8', timeout: 600_000 });
  if (done.status !== 0) say(`The package could not be installed: ${done.stderr.trim().split('\n').at(-1)}`);
  return present(systemBrowsers);
}
