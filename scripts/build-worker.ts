import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { fontFiles, pictureFontFiles } from '@/components/charts/static/fonts';
import { tabularFont } from '@/components/charts/static/tabular-font';
import { buildFolder, root } from '@/scripts/setup/fingerprint';

/** Bundles what runs beside the web server: the thread that draws charts, and the process that reads files. */
export async function buildWorker(): Promise<void> {
  await Promise.all(([400, 600, 700] as const).map(makePictureFont));
  await Promise.all([
    bundle('components/charts/static/draw-worker.ts', 'draw-worker.mjs'),
    bundle('lib/data/imports/reader/process.ts', 'read-process.mjs'),
  ]);
}

/** What has native parts or files of its own stays outside. */
async function bundle(from: string, to: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, from)],
    outfile: path.join(buildFolder, to),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    external: ['happy-dom', '@resvg/resvg-js', 'fontkit', 'pdfkit', 'pg', 'pg-native', 'pg-copy-streams'],
    // Recharts' dependencies are partly CommonJS and ask for Node's own modules.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    minifySyntax: true,
    logLevel: 'warning',
  });
}

async function makePictureFont(weight: keyof typeof fontFiles): Promise<void> {
  const file = pictureFontFiles[weight];
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, tabularFont(await readFile(fontFiles[weight])));
}
