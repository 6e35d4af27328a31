/** A refusal's status, as HTTP has it: what a person asked for was understood and is not done. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

/** Nothing was changed, and why, in a sentence for a person. `More`: what a program needs to go on. */
export type Refusal<More = never> = {
  readonly ok: false;
  readonly status: RefusalStatus;
  readonly sentence: string;
  /** What is wrong with single fields of what was sent, by their names. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Such as what somebody else saved meanwhile. */
  readonly more?: More;
};

/** What every act and every check answers, through all layers; `app` and the command line turn it into words once. */
export type Result<Value, More = never> = { readonly ok: true; readonly value: Value } | Refusal<More>;

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse(status: RefusalStatus, sentence: string, fields?: Refusal['fields']): Refusal {
  return { ok: false, status, sentence, ...(fields && { fields }) };
}
