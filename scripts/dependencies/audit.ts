import { z } from 'zod';
import { npm } from '@/scripts/dependencies/npm';

const report = z.looseObject({
  vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string(), via: z.array(z.unknown()) })),
});

export type Audit =
  | { readonly asked: true; readonly serious: readonly string[]; readonly others: number }
  | { readonly asked: false; readonly reason: string };

/** Asks the registry which versions of ours have a known weakness. Without a network it cannot be asked. */
export function auditDependencies(): Audit {
  return readAudit(npm(['audit', '--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=15000']).output);
}

/** What npm's answer says: the high and critical ones by name, or why there is no answer. */
export function readAudit(output: string): Audit {
  const given = parse(output);
  const read = report.safeParse(given);
  if (!read.success) return { asked: false, reason: reasonOf(given) };
  const found = Object.entries(read.data.vulnerabilities);
  const serious = found.filter(([, { severity }]) => severity === 'high' || severity === 'critical');
  return {
    asked: true,
    serious: serious.map(([name, { severity, via }]) => `${name} (${severity}): ${titlesOf(via)}`),
    others: found.length - serious.length,
  };
}

function titlesOf(via: readonly unknown[]): string {
  const titles = via.map((each) => {
    const read = z.looseObject({ title: z.string() }).safeParse(each);
    return read.success ? read.data.title : `through ${String(each)}`;
  });
  return [...new Set(titles)].join('; ');
}

function reasonOf(given: unknown): string {
  const read = z.looseObject({ message: z.string() }).safeParse(given);
  return read.success ? read.data.message : 'the registry did not answer';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
