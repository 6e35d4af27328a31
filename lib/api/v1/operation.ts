import type { z } from 'zod';
import type { Scope } from '@/lib/access/viewer';
import type { ProblemStatus } from '@/lib/api/problem';

export type Method = 'GET' | 'POST';

/** What one address of the API does: what validates its requests and describes them, in one place. */
export type Operation<Query extends z.ZodObject = z.ZodObject> = {
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly group: 'Companies' | 'Facts' | 'Briefings' | 'Changing' | 'This document';
  readonly summary: string;
  readonly description: string;
  /** What a token must be allowed. */
  readonly scope: Scope;
  /** Of the address, after the question mark. */
  readonly query: Query;
  readonly body?: z.ZodType;
  readonly answers: Readonly<Partial<Record<200 | 201, { readonly says: string; readonly schema: z.ZodType }>>>;
  /** Whether it comes in pages, with a cursor. */
  readonly paged: boolean;
  /** Beyond those that every address has. */
  readonly problems: Readonly<Partial<Record<ProblemStatus, string>>>;
};

/** Keeps the exact type of an operation's query. */
export function operation<Query extends z.ZodObject>(given: Operation<Query>): Operation<Query> {
  return given;
}
