import type { CitedSentence } from '@/lib/briefings/deck';
import { comparisonMessage, fundingMessage } from '@/lib/charts/message';
import { sourceNumbers } from '@/lib/charts/sources';
import { beforeAndAfter } from '@/lib/turnaround/before-after';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { indicatorRows } from '@/lib/turnaround/indicators/all';

/** Every sentence that the facts support, headline metrics first, each with the numbers of its sources; none twice. */
export function citedSentences(known: CompanyCase): CitedSentence[] {
  const told = [...headlines(known), ...fromIndicators(known)];
  return told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index);
}

function headlines(known: CompanyCase): CitedSentence[] {
  const restructuring = known.restructurings.at(-1);
  if (!restructuring) return [];
  return beforeAndAfter(known, restructuring).flatMap(({ metric, before, after }) => {
    const isFunding = metric.key === 'funding-total';
    const text = isFunding ? fundingMessage(known) : comparisonMessage(known, metric.key);
    const rounds = known.facts.filter((fact) => fact.metric === 'funding-round');
    const facts = isFunding ? rounds : [before.fact, after.fact].filter((fact) => fact !== null);
    return cited(known, text, facts);
  });
}

function fromIndicators(known: CompanyCase): CitedSentence[] {
  return indicatorRows(known).flatMap(({ latest }) => (latest ? cited(known, latest.sentence, latest.inputs) : []));
}

function cited(known: CompanyCase, text: string | null, facts: readonly Fact[]): CitedSentence[] {
  const numbers = new Set(facts.flatMap((fact) => sourceNumbers(known, fact)));
  return text ? [{ text, sources: [...numbers].sort((one, other) => one - other) }] : [];
}
