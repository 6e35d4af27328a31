/** Prints a result on standard output; what has been printed is there before the process ends. */
export function print(result: string | Uint8Array): void {
  const written = typeof result !== 'string' || result.endsWith('\n') ? result : `${result}\n`;
  pending = pending.then(() => new Promise((resolve) => process.stdout.write(written, () => resolve())));
}

/** Prints a result as JSON. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

let pending: Promise<void> = Promise.resolve();

/** When everything printed so far has left the process. */
export function printed(): Promise<void> {
  return pending;
}

/** Lines of columns, each as wide as its widest cell; numbers stand to the right. */
export function aligned(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)), []);
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (/^[\d,.]+$/.test(cell) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)));
  return rows.map((row) => `${indent}${line(row).join('  ').trimEnd()}`).join('\n');
}

/** 12345 as 12,345. */
export function counted(count: number): string {
  return count.toLocaleString('en-US');
}
