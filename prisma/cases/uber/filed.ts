import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { type ProposedFilings, proposeFilings } from '@/lib/imports/filings/propose-filings';
import type { ProposedFact, ProposedSource } from '@/lib/imports/proposed';
import type { CaseFile } from '../case-file';

type Fact = CaseFile['facts'][number];
type Restatement = CaseFile['restatements'][number];
type Source = Omit<CaseFile['sources'][number], 'number'>;

/** What the filings say, as entries of a case file. */
export type FiledEntries = {
  readonly facts: readonly Fact[];
  readonly restatements: readonly Restatement[];
  readonly sources: readonly Source[];
};

/**
 * Uber's filings as they would be imported, every proposal confirmed.
 * Throws an Error when anything in the file is not taken.
 */
export function filedEntries(companyFacts: unknown): FiledEntries {
  const read = readCompanyFacts(JSON.stringify(companyFacts), 'companyfacts.json');
  if (!read.ok) throw new Error(read.rejected.sentence);
  const proposed = proposeFilings(read.facts.filer, { publisher: 'Uber Technologies, Inc.', company: 'Uber' });
  const [refused] = read.facts.rejected;
  if (refused) throw new Error(refused.sentence);
  const held = proposed.facts.find(({ hold }) => hold);
  if (held) throw new Error(`${held.key}: ${held.hold?.sentence}`);
  return entriesOf(proposed);
}

function entriesOf({ facts, sources }: ProposedFilings): FiledEntries {
  return {
    facts: facts.map(factEntry),
    restatements: facts.flatMap(restatementEntry),
    sources: sources.map((source: ProposedSource) => ({ ...source, cites: [] })),
  };
}

function factEntry(fact: ProposedFact): Fact {
  const { kind, place, value, sourceKey, restates, flags, hold, members, ...rest } = fact;
  if (value.kind === 'missing') throw new Error(`${fact.key}: a filing gives figures only`);
  return {
    ...rest,
    ...value.figure,
    key: keyOf(fact),
    members: members.map((member) => ({ ...member, note: null })),
    missing: null,
    source: sourceKey,
    alsoReportedBy: [],
  };
}

function restatementEntry(fact: ProposedFact): Restatement[] {
  if (!fact.restates) return [];
  const { key, reason } = fact.restates;
  return [{ earlierFactKey: key, laterFactKey: keyOf(fact), reason, knownAt: fact.knownAt }];
}

function keyOf({ key }: ProposedFact): string {
  if (key === undefined) throw new Error('A proposed fact of a filing has a key');
  return key;
}
