import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { npm } from '@/scripts/dependencies/npm';
import { Sentence } from '@/scripts/sentence';
import { buildFolder } from '@/scripts/setup/fingerprint';

const licence = z.looseObject({
  license: z.looseObject({ id: z.string().optional(), name: z.string().optional() }).optional(),
  expression: z.string().optional(),
});

const component = z.looseObject({
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  licenses: z.array(licence).default([]),
});

const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component).min(1),
});

export type Bill = z.infer<typeof bill>;
export type Component = Bill['components'][number];

/** Where the bill of materials is written. */
export const billFile = path.join(buildFolder, 'sbom.cdx.json');

/** Everything that an installation of the product holds, from the lock file alone: no network is asked. */
export function makeBill(): Bill {
  const words = [
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--package-lock-only',
    '--omit=dev',
    '--offline',
  ];
  const { output, said } = npm(words);
  const read = bill.safeParse(parse(output));
  if (!read.success) throw new Sentence(`npm made no bill of materials (it needs npm 10 or later):\n${said.trim()}`);
  const made = read.data;
  // npm names it after the folder it stands in.
  made.metadata.component.name = 'turnaround';
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(billFile, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
