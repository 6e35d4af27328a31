import { groupBy } from '@/lib/imports/filings/group-by';
import { rejected, whereOf } from '@/lib/imports/filings/rejected';
import type { Flag, Rejected } from '@/lib/imports/proposed';
import type { Notice } from './notice';

/** A notice beside the others of its list: what it amends or withdraws, or why it is none of its own. */
export type Settled = { readonly notice: Notice } & (
  | { readonly kind: 'own'; readonly earlier: Notice | null; readonly site: string; readonly flags: readonly Flag[] }
  | { readonly kind: 'refused'; readonly rejected: Rejected }
  | { readonly kind: 'repeat' }
);

/**
 * Settles which rows speak of one notice: those with one number at one site. What is the same to the letter is a repeat;
 * a later day, a higher version, or a row that says so amends or withdraws the one before it; two rows of which neither
 * comes first are refused, with both their places.
 */
export function settleNotices(notices: readonly Notice[]): Settled[] {
  const sites = sitesOf(notices);
  const siteOf = (notice: Notice) => sites.get(notice) ?? notice.place;
  const key = (notice: Notice) =>
    notice.id === ''
      ? notice
      : [notice.name.toLowerCase(), notice.id.toLowerCase(), siteOf(notice).toLowerCase()].join('\n');
  const settled = [...groupBy(notices, key).values()].flatMap((same) => settleOne(same, siteOf));
  const flags = sameDayFlags(notices, siteOf);
  return settled.map((each) =>
    each.kind === 'own' ? { ...each, flags: [...each.flags, ...(flags.get(each.notice) ?? [])] } : each,
  );
}

function settleOne(same: readonly Notice[], siteOf: (notice: Notice) => string): Settled[] {
  const alike = [...groupBy(same, contentOf).values()];
  const repeats = alike.flatMap((all) => all.slice(1).map((notice): Settled => ({ notice, kind: 'repeat' })));
  const ordered = alike.flatMap(([notice]) => notice ?? []).sort(inOrder);
  const isTwin = (notice: Notice, other: Notice | undefined) => other !== undefined && inOrder(notice, other) === 0;
  if (ordered.some((notice, at) => isTwin(notice, ordered[at + 1])))
    return [...ordered.map((notice, at) => refuseTwin(notice, ordered[at + 1] ?? ordered[at - 1])), ...repeats];
  const own = ordered.map(
    (notice, at): Settled => ({
      ...{ notice, kind: 'own', earlier: ordered[at - 1] ?? null, site: siteOf(notice) },
      flags: notice.status === 'amended' && at === 0 ? [amendment] : [],
    }),
  );
  return [...own, ...repeats];
}

const amendment: Flag = {
  kind: 'amendment',
  sentence: 'It amends an earlier notice and may count the same people twice.',
};
const ranks = { plain: 0, amended: 1, rescinded: 2, unclear: 0 } as const;

/** By the day on which it could be known, then by version, then a plain notice before its amendment and its withdrawal. */
function inOrder(one: Notice, other: Notice): number {
  const days = one.known.end < other.known.end ? -1 : one.known.end > other.known.end ? 1 : 0;
  const versions = Number(one.row.text('version')) - Number(other.row.text('version'));
  return days || (Number.isNaN(versions) ? 0 : versions) || ranks[one.status] - ranks[other.status];
}

const compared = [
  'company',
  'notice day',
  'received day',
  'posted day',
  'effective day',
  'last day',
  'people',
  'kind',
  'notes',
  'version',
] as const;

function contentOf({ row }: Notice): string {
  return compared.map((meaning) => row.text(meaning)).join('\n');
}

function refuseTwin(notice: Notice, other: Notice | undefined): Settled {
  const place = notice.row.place('notice id');
  const where = other ? rowOf(other) : 'another row';
  const sentence = `${whereOf(place)}: The notice ${notice.id} stands in ${where} too, with other content, and neither says which is later.`;
  return {
    notice,
    kind: 'refused',
    rejected: rejected(place, notice.id, 'one row, or a day of the amendment', sentence),
  };
}

/** The place of each notice, with its address where one notice has several sites in one place. */
function sitesOf(notices: readonly Notice[]): ReadonlyMap<Notice, string> {
  const key = ({ name, id, given, place }: Notice) =>
    [name.toLowerCase(), id || given.start, place.toLowerCase()].join('\n');
  const sites = new Map<Notice, string>();
  for (const same of groupBy(notices, key).values()) {
    const addresses = new Set(same.map(({ row }) => row.text('address').toLowerCase()).filter((text) => text !== ''));
    for (const notice of same) {
      const address = notice.row.text('address').slice(0, 100);
      const isOne = addresses.size < 2 || address === '' || address === notice.place;
      sites.set(notice, isOne ? notice.place : [address, notice.place].filter((part) => part !== '').join(', '));
    }
  }
  return sites;
}

function sameDayFlags(notices: readonly Notice[], siteOf: (notice: Notice) => string): ReadonlyMap<Notice, Flag[]> {
  const key = (notice: Notice) =>
    [notice.name.toLowerCase(), notice.given.start, siteOf(notice).toLowerCase()].join('\n');
  const flags = new Map<Notice, Flag[]>();
  for (const same of groupBy(notices, key).values()) {
    const near = same.slice(0, 100);
    for (const notice of near) {
      const others = near.filter((other) => other !== notice && (other.id === '' || other.id !== notice.id));
      if (others.length === 0) continue;
      const sentence = `There is another notice of the same day and place in ${others.slice(0, 5).map(rowOf).join(', ')}: perhaps the same.`;
      flags.set(notice, [{ kind: 'same-day', sentence }]);
    }
  }
  return flags;
}

const rowOf = ({ row }: Notice) =>
  row.sheet === null ? `row ${row.number}` : `row ${row.number} of sheet ${row.sheet}`;
