import type { Reported } from '@/lib/figures/figure';
import type { Flag, ProposedEvent, ProposedFact } from '@/lib/imports/proposed';
import type { Span } from '../lists/day-tokens';
import type { ListRow } from '../lists/list-table';
import { layoffFact } from './layoff-facts';

/** A row of a list of lay-offs, read. */
export type Layoff = {
  readonly row: ListRow;
  readonly name: string;
  readonly on: Span;
  readonly people: Reported;
  readonly share: Reported;
};

export const layoffSource = 'layoff-list';

/** What a lay-off proposes: an event on its day, and how many it moved, or which share of the staff. */
export function layoffEvents(layoff: Layoff, sameDay: readonly Layoff[]): (ProposedEvent | ProposedFact)[] {
  const { row, on } = layoff;
  const where = ['city', 'location', 'country'] as const;
  const listed = where.map((meaning) => row.text(meaning)).filter((part) => part !== '');
  const shared = {
    note: listed.length > 0 ? `Listed under ${listed.join(', ')}.` : null,
    sourceKey: layoffSource,
    locator: row.text('source') || (row.sheet === null ? `row ${row.number}` : `sheet ${row.sheet}, row ${row.number}`),
    flags: flagsOf(layoff, sameDay),
  };
  const facts = (['people', 'share'] as const).flatMap(
    (measure) => factOf(layoff, measure, sameDay.length > 1, shared) ?? [],
  );
  const event: ProposedEvent = {
    ...{ kind: 'event', place: row.place(null), on, eventKind: 'layoff', title: titleOf(layoff), ...shared },
    factKeys: facts.flatMap(({ key }) => key ?? []),
  };
  return [event, ...facts];
}

type Shared = Pick<ProposedFact, 'note' | 'sourceKey' | 'locator' | 'flags'>;

function factOf(
  layoff: Layoff,
  measure: 'people' | 'share',
  isOneOfMany: boolean,
  shared: Shared,
): ProposedFact | null {
  const { row, on } = layoff;
  const value = layoff[measure];
  if (value.kind === 'missing') return null;
  return layoffFact({
    ...shared,
    ...{ measure, value, reported: row.text(measure), place: row.place(measure), period: on, known: on },
    key: [
      `layoff-${on.start}`,
      ...(isOneOfMany ? [`row-${row.number}`, ...(row.sheet === null ? [] : [row.sheet])] : []),
    ].join('-'),
    note: measure === 'share' ? ofWhom(shared.note) : shared.note,
    ...{ dateBasis: 'stated', scenario: 'actual', members: [{ dimension: 'cause', name: 'lay-off' }], restates: null },
  });
}

/** A list gives the share of an office beside the share of a company, in one column. */
function ofWhom(note: string | null): string {
  const parts = [note, 'Whether of the company or of an office, the list does not say.'];
  return parts.filter((part) => part !== null).join(' ');
}

function titleOf({ people, share }: Layoff): string {
  const exact = (value: Layoff['people']) =>
    value.kind === 'figure' && value.figure.low === value.figure.high ? value.figure.low : null;
  const [count, part] = [exact(people), exact(share)];
  if (count === '1') return '1 person is laid off';
  if (count !== null && count !== '0') return `${Number(count).toLocaleString('en-US')} people are laid off`;
  return part === null ? 'Lay-offs' : `${Math.round(Number(part) * 100)} % of the people are laid off`;
}

function flagsOf({ row }: Layoff, sameDay: readonly Layoff[]): Flag[] {
  const others = sameDay
    .slice(0, 6)
    .filter((other) => other.row !== row)
    .map((other) => other.row.number);
  if (others.length === 0) return [];
  const sentence = `The list tells of another lay-off of the same company on that day, in row ${others.join(', ')}: perhaps the same.`;
  return [{ kind: 'same-day', sentence }];
}
