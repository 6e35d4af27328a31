import type { Palette } from '@/components/charts/chart-palette';

type Edges = { readonly narrow: number; readonly widest: number; readonly padding: number };

/** The look of an embedded chart: as wide as its host's place, in the host's light or dark unless told. */
export function embedStyle({ light, dark }: { light: Palette; dark: Palette }, edges: Edges): string {
  const names = Object.keys(light) as (keyof Palette)[];
  const tokens = names.map((name) => `--chart-${kebab(name)}:light-dark(${light[name]},${dark[name]})`);
  return `:root{color-scheme:light dark;${tokens.join(';')}}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
body{margin:0;padding:${edges.padding}px;background:var(--chart-paper);color:var(--chart-ink);font:14px/1.4 Inter,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
figure{margin:0 auto;max-width:${edges.widest - 2 * edges.padding}px;container:chart/inline-size}
p,h1,ol{margin:0}
.message{font-weight:650;font-size:16px;line-height:1.3;margin-bottom:4px}
h1{display:grid;font-size:14px;font-weight:400}
h1 strong{font-weight:600}
.quiet,.notes{color:var(--chart-muted)}
.drawing{margin:12px 0}
.drawing svg{display:block;width:100%;height:auto}
.narrow{display:none}
@container chart (max-width:${edges.narrow}px){.wide{display:none}.narrow{display:block}}
.notes{display:grid;gap:4px;font-size:12px;line-height:1.45}
ol{display:grid;gap:2px;list-style:none;padding:0}
li{position:relative;padding-left:1.9em}
li::before{content:attr(value);position:absolute;left:0;min-width:1.3em;text-align:right;font-weight:600;color:var(--chart-ink)}
li b{font-weight:400;color:var(--chart-ink);white-space:nowrap}
a{color:inherit;text-underline-offset:.18em}
a:focus-visible{outline:2px solid var(--chart-after);outline-offset:2px}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
