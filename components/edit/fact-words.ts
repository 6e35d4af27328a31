import type { Difference } from '@/components/ui/differences';
import { dimensions } from '@/lib/edits/dimensions';
import type { FactDraft } from '@/lib/edits/fact-draft';
import type { Source } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { sourceWords } from './source-choice';

/** A figure's draft, field by field, in words to compare. */
function factWords(draft: FactDraft, sources: readonly Source[]): Record<string, string> {
  const source = sources.find(({ id }) => id === draft.source);
  const parts = draft.members.map(
    ({ dimension, name }) => `${dimensions.find(({ key }) => key === dimension)?.name ?? dimension}: ${name}`,
  );
  return {
    Metric: draft.metric === '' ? '' : catalogue[draft.metric].name,
    'Of which': parts.join(', ') || 'The whole company',
    Period: draft.period,
    Value: draft.value,
    Currency: draft.unit,
    'Words of the source': draft.reported,
    Scenario: draft.scenario,
    Source: source ? sourceWords(source) : draft.newSource.title || 'A new source',
    'Place in the source': draft.locator,
    'Known since': draft.knownOn,
    Note: draft.note,
    'Date inferred': draft.inferred ? 'yes' : 'no',
    Computed: draft.derived ? 'yes' : 'no',
  };
}

/** Where two drafts of a figure differ. */
export function factDifferences(theirs: FactDraft, mine: FactDraft, sources: readonly Source[]): Difference[] {
  const [other, own] = [factWords(theirs, sources), factWords(mine, sources)];
  return Object.keys(own).flatMap((what) =>
    other[what] === own[what] ? [] : [{ what, theirs: other[what] || '—', mine: own[what] || '—' }],
  );
}
