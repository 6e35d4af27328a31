import type { Role } from '@/lib/access/policy';
import type { Actor } from '@/lib/access/trail/act';
import type { Act } from '@/lib/acts/act';

/** What the examples of acts stand on: the built-in cases with Uber private, and somebody of every role to it. */
export type Ground = {
  readonly ownerUrl: string;
  /** Uber. */
  readonly companyId: string;
  readonly slug: string;
  readonly actors: Readonly<Record<Role, Actor>>;
};

/** One use of an act: who may do it with what, and who may not. */
export type Example<Input = never, Value = unknown> = {
  /** Its file below lib/acts: `sharing/set-visibility`. */
  readonly file: string;
  readonly act: Act<Input, Value, unknown>;
  /** Prepares what it acts on, each time anew, and gives its input. */
  readonly input: (ground: Ground) => Promise<Input> | Input;
  readonly actor: (ground: Ground) => Actor;
  /** Somebody who must be refused; null for an act that anybody may try. */
  readonly refused: ((ground: Ground) => Actor) | null;
  /** A second try renews a secret that nobody has seen: it may change what the first try wrote, and does nothing more. */
  readonly renews?: boolean;
  /** It is proven by what is good once, as a code: the same submit again is refused, and does nothing more. */
  readonly spends?: boolean;
};

/** Keeps an example's own types while many stand in one list. */
export function example<Input, Value>(one: Example<Input, Value>): Example {
  return one as unknown as Example;
}
