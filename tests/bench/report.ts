import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import path from 'node:path';
import { root } from '@/scripts/setup/fingerprint';
import { type Finding, meetsAim } from './finding';

export const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  system: `${type()} ${release()}`,
  node: process.version,
  /** Work of others at the start of the bench: above zero, times are longer than they need be. */
  busyCores: Number((loadavg()[0] ?? 0).toFixed(1)),
};

/** The findings as one table of fixed columns. */
export function table(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what,
    `${written(finding)} ${finding.unit}`,
    aimText(finding),
    verdict(finding),
    finding.note ?? '',
  ]);
  const lines = [['Measured', 'Value', 'Aim', '', 'Note'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Keeps the findings with the machine's facts; returns the file. */
export function keep(findings: readonly Finding[], at: Date): string {
  const folder = path.join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${at.toISOString().slice(0, 19).replaceAll(':', '')}.json`);
  const judged = findings.map((finding) => ({ ...finding, meetsAim: meetsAim(finding) }));
  writeFileSync(file, `${JSON.stringify({ at: at.toISOString(), machine, findings: judged }, null, 2)}\n`);
  return file;
}

function written({ value, unit }: Finding): string {
  const digits = unit === 'ratio' ? 3 : value < 100 ? 1 : 0;
  return value.toFixed(digits);
}

function aimText({ aim }: Finding): string {
  if (!aim) return '';
  return 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`;
}

function verdict(finding: Finding): string {
  const meets = meetsAim(finding);
  return meets === null ? '' : meets ? 'met' : 'MISSED';
}
