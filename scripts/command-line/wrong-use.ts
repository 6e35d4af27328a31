/** A command that cannot be understood: one sentence that says what to write instead. Exit code 2. */
export class WrongUse extends Error {}
