/** A failure that the person at the terminal can mend: printed as its one sentence, without a stack. */
export class Sentence extends Error {}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

let steps: NodeJS.WritableStream | null = process.stdout;

/** Where steps of progress go from now on: a command whose output is data keeps them out of it, or silent. */
export function sayTo(stream: NodeJS.WritableStream | null): void {
  steps = stream;
}

/** Prints one step of progress. */
export function say(text: string): void {
  steps?.write(`${text}\n`);
}
