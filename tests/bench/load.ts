import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export type Load = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly megabytesPerSecond: number;
  /** Answers other than 200, and broken connections. */
  readonly failed: number;
  /** Share of one core that the asking itself took. */
  readonly ownLoad: number;
};

export const connections = 32;
const warmUp = 2;
const seconds = 8;

/** Asks one address over 32 connections from a process of its own, for two seconds unmeasured and eight measured. */
export async function load(url: string, encoding = 'identity'): Promise<Load> {
  const program = path.join(import.meta.dirname, 'load-process.mjs');
  const words = [program, url, String(connections), String(warmUp), String(seconds), encoding];
  const { stdout } = await promisify(execFile)(process.execPath, words, { timeout: (warmUp + seconds + 20) * 1_000 });
  return JSON.parse(stdout) as Load;
}
