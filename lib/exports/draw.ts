import { createHash } from 'node:crypto';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { DrawTask } from '@/components/charts/static/draw-worker';
import type { FileSize, Theme } from '@/components/charts/static/sizes';
import type { ChartSpec } from '@/lib/charts/spec';

type Drawn = string | Uint8Array;

// Kept on the process: each of Next's bundles has a copy of this module, and one pool is enough.
const shared = globalThis as { turnaroundDrawing?: { pool: Piscina; cache: LRUCache<string, Promise<Drawn>> } };

/** Threads start at the first drawing and end when nothing was drawn for a while. */
function drawing() {
  shared.turnaroundDrawing ??= {
    pool: new Piscina({
      filename: path.join(process.cwd(), '.build', 'draw-worker.mjs'),
      minThreads: 0,
      maxThreads: 2,
      idleTimeout: 30_000,
      maxQueue: 500,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    }),
    cache: new LRUCache({ max: 600 }),
  };
  return shared.turnaroundDrawing;
}

/** Does a task in a worker thread, or hands out what the same task gave before. Equal content is one task. */
async function draw(task: DrawTask): Promise<Drawn> {
  const { pool, cache } = drawing();
  const key = createHash('sha256').update(JSON.stringify(task)).digest('base64url');
  const known = cache.get(key);
  if (known) return known;
  const fresh = pool.run(task, { signal: AbortSignal.timeout(20_000) }) as Promise<Drawn>;
  cache.set(key, fresh);
  fresh.catch(() => cache.delete(key));
  return fresh;
}

const wide = { width: 640, height: 360 };
const narrow = { width: 350, height: 320 };

/** Charts with their drawings for a wide and a narrow place on a page. */
export async function drawForPage(specs: readonly ChartSpec[]) {
  const at = async (spec: ChartSpec, size: { width: number; height: number }, place: string) => ({
    ...size,
    svg: (await draw({ kind: 'page', spec, ...size, idPrefix: `${spec.name}-${place}-` })) as string,
  });
  return Promise.all(
    specs.map(async (spec) => {
      const [first, second] = await Promise.all([at(spec, wide, 'wide'), at(spec, narrow, 'narrow')]);
      return { spec, wide: first, narrow: second };
    }),
  );
}

/** A chart as an SVG file. */
export async function chartSvg(spec: ChartSpec, size: FileSize, theme: Theme): Promise<string> {
  return (await draw({ kind: 'svg', spec, size, theme })) as string;
}

/** A chart as a PNG file, `scale` times its size. */
export async function chartPng(spec: ChartSpec, size: FileSize, theme: Theme, scale: number): Promise<Uint8Array> {
  return (await draw({ kind: 'png', svg: await chartSvg(spec, size, theme), scale })) as Uint8Array;
}
