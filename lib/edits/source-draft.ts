import { type Read, Reading } from '@/lib/edits/read';
import type { ProposedSource } from '@/lib/imports/proposed';
import { readRough } from '@/lib/imports/tables/read-rough';
import { type Source, type Tier, tiers } from '@/lib/turnaround/case';

/** A source as a person types it. */
export type SourceDraft = {
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly tier: Tier | '';
  readonly kind: string;
  readonly url: string;
  readonly note: string;
};

/** What a document is, apart from the name by which an import knows it. */
export type SourceDetails = Omit<ProposedSource, 'key'>;

export const emptySource: SourceDraft = {
  title: '',
  publisher: '',
  publishedOn: '',
  tier: '',
  kind: '',
  url: '',
  note: '',
};

/** The names of a source's fields in sentences and beside their inputs. */
export const sourceNames: Readonly<Record<keyof SourceDraft, string>> = {
  title: 'Title',
  publisher: 'Publisher',
  publishedOn: 'Published on',
  tier: 'Tier',
  kind: 'Kind of document',
  url: 'Web address',
  note: 'Note',
};

export function sourceDraftOf(source: Pick<Source, keyof SourceDraft>): SourceDraft {
  const { title, publisher, publishedOn, tier, kind, url, note } = source;
  return { title, publisher, publishedOn: publishedOn ?? '', tier, kind, url: url ?? '', note: note ?? '' };
}

/** Reads a source; a date may be a year, a month or a day. */
export function readSource(draft: SourceDraft): Read<SourceDetails> {
  const reading = new Reading();
  const { tier } = draft;
  if (!tiers.some((each) => each === tier)) reading.refuse('tier', 'Choose the tier of the source.');
  const url = reading.words('url', draft.url, 'The web address', { least: 0, most: 2_000 });
  if (url !== '' && !(/^https?:\/\/\S+$/i.test(url) && URL.canParse(url)))
    reading.refuse('url', 'A web address begins with https:// or http://.');
  return reading.result({
    title: reading.words('title', draft.title, 'The title', { most: 500 }),
    publisher: reading.words('publisher', draft.publisher, 'The publisher', { most: 200 }),
    publishedOn: publishedIn(reading, draft.publishedOn),
    tier: tier as Tier,
    kind: reading.words('kind', draft.kind, 'The kind of document', { least: 0, most: 80 }) || 'document',
    url: url || null,
    note: reading.words('note', draft.note, 'The note', { least: 0, most: 2_000 }) || null,
  });
}

function publishedIn(reading: Reading, text: string): string | null {
  if (text.trim() === '') return null;
  const rough = readRough(text, null);
  if (rough.ok) return rough.written;
  return reading.refuse(
    'publishedOn',
    `“${text.trim().slice(0, 40)}”: ${rough.why}. Write 2024, 2024-06 or 2024-06-25.`,
  );
}
