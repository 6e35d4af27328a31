import type { Viewer } from '@/lib/access/viewer';
import { cleanText } from '@/lib/text/clean-text';
import type { ActName } from './acts';

/** Who did it: one who asked, or the product itself (`name`: "turnaround import"). */
export type Actor = Viewer | { readonly kind: 'system'; readonly name: string };

/** Where a request came from, as far as it is known. */
export type Origin = {
  readonly address: string | null;
  readonly browser: string | null;
  readonly requestId: string | null;
};

export const noOrigin: Origin = { address: null, browser: null, requestId: null };

/** A detail of an entry: 500 characters are kept of a text, a hundred items of a list. */
export type Detail = string | number | boolean | null | readonly string[];

/** What the trail is told. Number, time and hash are the database's to give. */
export type Act = {
  readonly act: ActName;
  readonly actor: Actor;
  readonly company?: { readonly id: string /** Looked up where it is left out. */; readonly slug?: string } | null;
  /** What was acted on, as a person would name it: "Briefing “Board”". No secret, ever. */
  readonly subject?: string | null;
  readonly details?: Readonly<Record<string, Detail>>;
  /** Made by the client for one submit, at most 200 characters: the database refuses a second entry of this actor under it. */
  readonly key?: string | null;
  readonly origin: Origin;
};

/** The columns of an entry that its writer says, in the order of the table. */
export type ToldRow = readonly [
  act: ActName,
  actorKind: Actor['kind'],
  actorId: string | null,
  actorName: string | null,
  companyId: string | null,
  companySlug: string | null,
  subject: string | null,
  fromAddress: string | null,
  browser: string | null,
  requestId: string | null,
  details: string,
];

/** An act as it is stored: texts cleaned and cut to what fits, so that telling never fails for what somebody sent. */
export function toldRow({ act, actor, company, subject, details = {}, key, origin }: Act): ToldRow {
  const { id, name, by } = whoOf(actor);
  return [
    act,
    actor.kind,
    cut(id, 200),
    cut(name, 200),
    company?.id ?? null,
    company?.slug ?? null,
    cut(subject, 500),
    cut(origin.address, 100),
    cut(origin.browser, 300),
    cut(origin.requestId, 100),
    detailsText({ ...by, ...details }, key ?? null),
  ];
}

/** Whose keys of submits are unique: the same as the database's `act_key` begins with. */
export function actorKey(actor: Actor): string {
  return whoOf(actor).id ?? actor.kind;
}

function whoOf(actor: Actor): { id: string | null; name: string | null; by: Record<string, string> } {
  switch (actor.kind) {
    case 'person':
      return { id: actor.person.id, name: actor.person.name, by: { session: actor.session } };
    case 'token':
      return { id: actor.person.id, name: actor.person.name, by: { token: actor.token } };
    case 'link':
      return { id: actor.link, name: null, by: {} };
    case 'system':
      return { id: null, name: actor.name, by: {} };
    default:
      return { id: null, name: null, by: {} };
  }
}

const longestDetails = 6_000;

function detailsText(details: NonNullable<Act['details']>, key: string | null): string {
  const clean = Object.entries(details).map(([name, value]) => [name, keptOf(value)]);
  const keyed = key === null ? {} : { key: keyText(key) };
  const text = JSON.stringify({ ...Object.fromEntries(clean), ...keyed });
  if (Buffer.byteLength(text) <= longestDetails) return text;
  return JSON.stringify({ left_out: Object.keys(details).length, ...keyed });
}

function keptOf(value: Detail): Detail {
  if (typeof value === 'string') return cut(value, 500);
  return Array.isArray(value) ? value.slice(0, 100) : value;
}

/** The key of a submit as it is stored. */
export function keyText(key: string): string {
  return cut(key, 200) ?? '';
}

/** Cut by characters, not by halves of one. */
function cut(text: string | null | undefined, longest: number): string | null {
  if (text === null || text === undefined) return null;
  return [...cleanText(text.slice(0, longest * 4))].slice(0, longest).join('');
}
