import { writeFileSync, mkdirSync } from 'node:fs';
import { builtInCase } from '@/tests/support/built-in-case';
import { prepareCharts } from '@/lib/charts/prepare';
import { buildWorker } from '@/scripts/build-worker';
console.time('build'); await buildWorker(); console.timeEnd('build');
const { chartSvg, chartPng, drawForPage } = await import('@/lib/exports/draw');
mkdirSync('/tmp/draw', { recursive: true });
const specs = prepareCharts(builtInCase());
console.time('page'); const p = await drawForPage(specs); console.timeEnd('page');
for (const x of p) { writeFileSync(`/tmp/draw/${x.spec.name}-wide.svg`, x.wide.svg); writeFileSync(`/tmp/draw/${x.spec.name}-narrow.svg`, x.narrow.svg); console.log(x.spec.name, x.wide.svg.length, x.narrow.svg.length); }
for (const s of specs) for (const size of ['slide','half','square','memo'] as const) for (const t of size==='slide' ? ['light','dark'] as const : ['light'] as const) { console.time(s.name+size); writeFileSync(`/tmp/draw/${s.name}-${size}-${t}.svg`, await chartSvg(s,size,t)); writeFileSync(`/tmp/draw/${s.name}-${size}-${t}.png`, await chartPng(s,size,t,1)); console.timeEnd(s.name+size); }
process.exit(0);
