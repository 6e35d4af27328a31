import type { Hold, ProposedEvent, ProposedFact } from '@/lib/imports/proposed';
import { layoffFact } from '../layoffs/layoff-facts';
import type { Notice } from './notice';
import type { Settled } from './same-notice';

export const noticeSource = 'warn-notices';

/**
 * What a notice proposes: an event on its day, and the number of people as a plan for the day of the lay-off, known on the
 * day of the notice. What withdraws a notice proposes no plan: it takes the place of the earlier one, or is an event alone.
 */
export function noticeFacts(settled: Settled & { kind: 'own' }): (ProposedEvent | ProposedFact)[] {
  const { notice } = settled;
  const fact = notice.status === 'rescinded' ? withdrawal(settled) : planOf(settled);
  const event: ProposedEvent = {
    kind: 'event',
    place: notice.row.place(null),
    on: notice.given,
    eventKind: 'layoff',
    title: titleOf(settled),
    note: noteOf(notice),
    sourceKey: noticeSource,
    locator: locatorOf(notice),
    flags: flagsOf(settled),
    factKeys: fact?.key ? [fact.key] : [],
  };
  return fact ? [event, fact] : [event];
}

function planOf({ notice, earlier, site, flags }: Settled & { kind: 'own' }): ProposedFact {
  const { row, people, given, known, effective } = notice;
  const text = row.text('people');
  return layoffFact({
    key: keyOf(notice),
    measure: 'people',
    place: row.place('people'),
    value: people,
    reported: text === '' ? 'not stated' : text,
    period: effective ?? given,
    dateBasis: effective ? 'stated' : 'inferred',
    scenario: 'plan',
    known,
    members: membersOf(notice, site),
    note: noteOf(notice),
    sourceKey: noticeSource,
    locator: locatorOf(notice),
    flags: [...notice.flags, ...flags],
    hold: holdOf(notice),
    restates:
      earlier && earlier.status !== 'rescinded' ? { key: keyOf(earlier), reason: `Amended on ${known.end}` } : null,
  });
}

/** A notice for nobody is not given: as a rule the number was not known. */
function holdOf({ people }: Notice): Hold | null {
  if (people.kind === 'missing' || people.figure.high !== '0') return null;
  return { code: 'notice-for-nobody', sentence: 'The list gives 0 people: perhaps the number is not known.' };
}

/** The earlier notice’s plan, which no longer applies since it was withdrawn. */
function withdrawal({ notice, earlier, site }: Settled & { kind: 'own' }): ProposedFact | null {
  if (earlier === null || earlier.status === 'rescinded') return null;
  return layoffFact({
    key: keyOf(notice),
    measure: 'people',
    place: notice.row.place('people'),
    value: { kind: 'missing', reason: 'not applicable' },
    reported: 'rescinded',
    period: earlier.effective ?? earlier.given,
    dateBasis: earlier.effective ? 'stated' : 'inferred',
    scenario: 'plan',
    known: notice.known,
    members: membersOf(notice, site),
    note: noteOf(notice),
    sourceKey: noticeSource,
    locator: locatorOf(notice),
    flags: notice.flags,
    restates: { key: keyOf(earlier), reason: `Rescinded on ${notice.known.end}` },
  });
}

function membersOf(notice: Notice, site: string): ProposedFact['members'] {
  const place = site === '' ? [] : [{ dimension: 'place', name: site.slice(0, 200) }];
  const own = { dimension: 'notice', name: notice.id || notice.given.start };
  return [{ dimension: 'cause', name: 'lay-off' }, own, ...place];
}

function keyOf({ row, given }: Notice): string {
  return [`warn-${given.start}-row-${row.number}`, ...(row.sheet === null ? [] : [row.sheet])].join('-').slice(0, 200);
}

function locatorOf({ id, row }: Notice): string {
  return id || (row.sheet === null ? `row ${row.number}` : `sheet ${row.sheet}, row ${row.number}`);
}

function titleOf({ notice, site }: Settled & { kind: 'own' }): string {
  const { row, status, people } = notice;
  const kind = row.text('kind');
  const what = /clos/i.test(kind) && !/lay-?offs?\b.*\bor\b|\bor\b.*lay-?off/i.test(kind) ? 'a closure' : 'lay-offs';
  const where = site ? ` in ${site}` : '';
  if (status === 'rescinded') return `Notice of ${what}${where} rescinded`;
  const count = people.kind === 'figure' ? `: ${countOf(row.text('people'))}` : ', number of people not disclosed';
  return `${status === 'amended' ? 'Amended notice' : 'Notice'} of ${what}${where}${count}`;
}

const countOf = (text: string) => (/\d[*+]?$/.test(text) ? `${text.replace(/\*+$/, '')} people` : text);

function noteOf({ row, status, notes }: Notice): string {
  const version = row.text('version');
  const isTemporary =
    /^(?:1|true|yes|y)$/i.test(row.text('temporary')) || /\btemporary\b(?! or\b)/i.test(row.text('kind'));
  const parts = [
    status === 'rescinded'
      ? 'The notice was rescinded: nothing of it is to come.'
      : 'A notice of what is to come, at one site.',
    ...notes,
    isTemporary ? 'Temporary.' : null,
    Number(version) > 1 ? `As amended, version ${version}.` : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

function flagsOf({ notice, flags }: Settled & { kind: 'own' }): ProposedEvent['flags'] {
  return [...notice.flags, ...flags];
}
