/** A failure that the person at the terminal can mend: printed as its one sentence, without a stack. */
export class Sentence extends Error {}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Prints one step of progress. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
