/** An act failed in a way that nobody foresaw, and its transaction was taken back: nothing was changed. */
export class NothingChanged extends Error {
  override readonly name = 'NothingChanged';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
