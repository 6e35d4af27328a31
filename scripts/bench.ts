import { Sentence, say } from '@/scripts/sentence';
import { ensureBuilt } from '@/scripts/setup/build';
import { ensureGenerated } from '@/scripts/setup/generate';
import type { Part } from '@/tests/bench/parts';
import { keep, machine, table } from '@/tests/bench/report';

/** `npm run bench`: measures the product on this machine. `npm run bench -- page charts` runs these parts. */
export async function main(words: string[]): Promise<void> {
  ensureGenerated();
  const { parts } = await import('@/tests/bench/parts');
  const known = Object.keys(parts) as Part[];
  const unknown = words.find((word) => !known.includes(word as Part));
  if (unknown) throw new Sentence(`There is no measurement "${unknown}". Known are: ${known.join(', ')}.`);
  await ensureBuilt();
  const findings = [];
  for (const part of known.filter((name) => words.length === 0 || words.includes(name))) {
    say(`Measuring: ${part} …`);
    findings.push(...(await parts[part]()));
  }
  say(
    `\n${machine.cores} × ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, ${machine.busyCores} cores busy at the start\n`,
  );
  say(table(findings));
  say(`\nKept in ${keep(findings, new Date())}`);
  process.exit(0);
}
