import { createHash } from 'node:crypto';

/** An entry of the trail as it stands in the database. */
export type TrailEntry = {
  readonly seq: number;
  /** `2026-11-26T09:30:00.123Z` */
  readonly at: string;
  readonly act: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly companyId: string | null;
  readonly companySlug: string | null;
  readonly subject: string | null;
  readonly fromAddress: string | null;
  readonly browser: string | null;
  readonly requestId: string | null;
  /** A JSON object as the database writes it: text, since its every sign is hashed. */
  readonly details: string;
  readonly previous: string;
  readonly hash: string;
};

/** The last entry, as it is kept beside the chain. */
export type TrailHead = { readonly seq: number; readonly hash: string };

/** What the first entry follows. */
export const beforeAll: TrailHead = { seq: 0, hash: '0'.repeat(64) };

/** The fields that are hashed, in their order. */
export const entryFields = [
  ...(['seq', 'at', 'act', 'actorKind', 'actorId', 'actorName', 'companyId', 'companySlug', 'subject'] as const),
  ...(['fromAddress', 'browser', 'requestId', 'details'] as const),
] as const;

/** What is hashed of an entry: its fields as a JSON array of texts, without a space between them. */
function entryText(entry: TrailEntry): string {
  return JSON.stringify(['trail/1', ...entryFields.map((name) => (name === 'seq' ? String(entry.seq) : entry[name]))]);
}

/** The hash that an entry must have where it stands. */
export function entryHash(entry: TrailEntry, previous = entry.previous): string {
  return createHash('sha256')
    .update(`${previous}\n${entryText(entry)}`)
    .digest('hex');
}
