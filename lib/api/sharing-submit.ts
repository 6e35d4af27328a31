import { z } from 'zod';
import { memberRoles } from '@/lib/access/policy';
import { readDay } from '@/lib/api/date';
import { type Query, refuse } from '@/lib/api/query';
import { cleanText } from '@/lib/text/clean-text';
import type { IsoDate } from '@/lib/turnaround/case';
import { addDays } from '@/lib/turnaround/period';

const longestLabel = 120;
const longestLife = 366;
const shortestPassword = 8;

const visibility = z.strictObject({ visibility: z.enum(['public', 'private']) });
const role = z.enum(memberRoles);
const link = z.strictObject({
  key: z.string().min(8).max(100),
  label: z.string().max(1_000),
  expiresOn: z.string().max(20),
  password: z.string().max(200).nullable(),
  knownOn: z.string().max(20).nullable(),
});

/** Reads `{ visibility }`. */
export function readVisibility(given: unknown): Query<'public' | 'private'> {
  const read = visibility.safeParse(given);
  return read.success
    ? { ok: true, value: read.data.visibility }
    : refuse('Send { visibility: "public" } or { visibility: "private" }.');
}

/** Reads `{ email, role }` of somebody to let in. */
export function readInvitation(given: unknown) {
  const read = z.strictObject({ email: z.email().max(254), role }).safeParse(given);
  if (read.success) return { ok: true as const, value: read.data };
  return refuse('Give an e-mail address, and a role: owner, editor or viewer.');
}

/** Reads `{ role }`. */
export function readRole(given: unknown) {
  const read = z.strictObject({ role }).safeParse(given);
  return read.success ? { ok: true as const, value: read.data.role } : refuse('A role is owner, editor or viewer.');
}

export type LinkSubmit = {
  readonly key: string;
  readonly label: string;
  readonly expiresAt: Date;
  readonly password: string | null;
  readonly knownOn: IsoDate | null;
};

/** Reads a new link: `{ key, label, expiresOn, password, knownOn }`. It ends with its last day, in UTC. */
export function readLink(given: unknown, today: IsoDate): Query<LinkSubmit> {
  const read = link.safeParse(given);
  if (!read.success) return refuse('Send { key, label, expiresOn, password, knownOn }; the last two may be null.');
  const { key, password } = read.data;
  const label = cleanText(read.data.label).trim();
  if (label === '' || label.length > longestLabel)
    return refuse(`Say whom it is for, in 1 to ${longestLabel} characters.`);
  const last = readDay('expiresOn', read.data.expiresOn);
  if (!last.ok) return last;
  if (last.value < today) return refuse('The link’s last day is over; choose a later one.');
  if (last.value > addDays(today, longestLife - 1)) return refuse('A link may last a year at most.');
  if (password !== null && password.length < shortestPassword) {
    return refuse(`A password has at least ${shortestPassword} characters.`);
  }
  const known = read.data.knownOn === null ? null : readDay('knownOn', read.data.knownOn);
  if (known && !known.ok) return known;
  if (known && known.value > today) return refuse('What is known on a day to come cannot be shown yet.');
  const expiresAt = new Date(`${addDays(last.value, 1)}T00:00:00Z`);
  return { ok: true, value: { key, label, expiresAt, password, knownOn: known?.value ?? null } };
}
