/** How a command ends: 0 done, 1 refused and nothing written. A `WrongUse` ends with 2. */
export type ExitCode = 0 | 1;

/** One command of `npx turnaround`. */
export type Command = {
  /** In a line, for the list of commands. */
  readonly about: string;
  /** What `--help` prints. */
  readonly help: string;
  /** @param words what stands after the command's name @throws WrongUse @throws Sentence */
  readonly run: (words: readonly string[], around: Around) => Promise<ExitCode>;
};

/** Where a command was called. */
export type Around = {
  /** The folder that relative paths are meant from. */
  readonly folder: string;
};
