import type { ListRow } from '@/lib/imports/filings/lists/list-table';

/** Whether a row is a notice, its amendment, or says that it was withdrawn; `unclear` where its notes may mean either. */
export type NoticeStatus = 'plain' | 'amended' | 'rescinded' | 'unclear';

const rescinds =
  /(?<!\b(?:not|never) )\b(?:rescind(?:ed|s|ing)?|rescission|recission|withdrawn|withdraws|cancel?led|cancellation|retracted|revoked|voided)\b/i;
const amends = /\b(?:amend(?:ed|s|ment)?|revis(?:ed|ion)|updated?|supplement(?:al|ary)?|corrected|correction)\b/i;
const added =
  /\s*(?:[([]\s*([^)\]]{1,60})[)\]]|[-–—:]\s*([\p{L} #\d/.,-]{1,40})|\s((?:rescinded|withdrawn|cancell?ed|amended|revised|updated?)\b[\d/.,\s-]*))\s*$/iu;
const before = /^\s*((?:rescinded|withdrawn|cancell?ed|amended|revised|updated?)(?: notice)?)\s*[-–—:]\s*/i;
const yes = /^(?:1|true|yes|y|x)$/i;

/** The employer’s name without what lists write behind it, and the status that the row tells of. */
export function noticeStatus(row: ListRow): { readonly name: string; readonly status: NoticeStatus } {
  const { name, behind } = nameOf(row.text('company'));
  const statuses = [behind, row.text('kind'), row.text('people'), row.text('effective day'), row.text('notice day')];
  const notes = row.text('notes');
  if (statuses.some((text) => rescinds.test(text)) || startsWith(notes, rescinds)) return { name, status: 'rescinded' };
  if (rescinds.test(notes) || rescinds.test(name)) return { name, status: 'unclear' };
  const isAmended = yes.test(row.text('amends')) || [behind, row.text('kind')].some((text) => amends.test(text));
  return { name, status: isAmended || startsWith(notes, amends) ? 'amended' : 'plain' };
}

/** "Acme, Inc. (amended)*" is Acme, Inc., amended. */
function nameOf(text: string): { readonly name: string; readonly behind: string } {
  const plain = text.replace(/\s*[*†‡]+$/, '').trim();
  const first = before.exec(plain);
  if (first) return { name: plain.slice(first[0].length).slice(0, 300), behind: first[1] ?? '' };
  const behind = added.exec(plain);
  const words = behind?.[1] ?? behind?.[2] ?? behind?.[3] ?? '';
  if (!amends.test(words) && !rescinds.test(words)) return { name: plain.slice(0, 300), behind: '' };
  return { name: plain.slice(0, behind?.index).trim().slice(0, 300), behind: words };
}

/** Whether it is among the first words. */
function startsWith(text: string, words: RegExp): boolean {
  return words.test(text.split(' ').slice(0, 2).join(' '));
}
