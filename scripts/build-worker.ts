import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { fontFiles, pictureFontFiles } from '@/components/charts/static/fonts';
import { tabularFont } from '@/components/charts/static/tabular-font';
import { buildFolder, root } from '@/scripts/setup/fingerprint';

/** Bundles the thread that draws charts: React and Recharts inside, what has native parts or files outside. */
export async function buildWorker(): Promise<void> {
  await Promise.all(([400, 600, 700] as const).map(makePictureFont));
  await build({
    entryPoints: [path.join(root, 'components/charts/static/draw-worker.ts')],
    outfile: path.join(buildFolder, 'draw-worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    external: ['happy-dom', '@resvg/resvg-js', 'fontkit', 'pdfkit'],
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
