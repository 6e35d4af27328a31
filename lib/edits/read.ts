/** What is wrong with one field, in a sentence for the person who typed it. */
export type FieldProblem = { readonly field: string; readonly sentence: string };

/** What was typed as what will be stored; or what is wrong, field by field. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Gathers the problems of a draft's fields while each is read. */
export class Reading {
  readonly problems: FieldProblem[] = [];

  /** Notes a problem; null stands for what could not be read. */
  refuse(field: string, sentence: string): null {
    this.problems.push({ field, sentence });
    return null;
  }

  /** A text without blanks at its ends, within its length. */
  words(field: string, text: string, what: string, { least = 1, most }: { least?: number; most: number }): string {
    const clean = text.trim();
    if (clean.length < least) this.refuse(field, `${what} is missing.`);
    if (clean.length > most) this.refuse(field, `${what} may have at most ${most.toLocaleString('en-US')} characters.`);
    return clean;
  }

  /** The value if nothing was refused. */
  result<T>(value: T): Read<T> {
    return this.problems.length === 0 ? { ok: true, value } : { ok: false, problems: this.problems };
  }
}

/** The problems of one part of a draft under names of their own: `title` becomes `source.title`. */
export function within(part: string, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map(({ field, sentence }) => ({ field: `${part}.${field}`, sentence }));
}
