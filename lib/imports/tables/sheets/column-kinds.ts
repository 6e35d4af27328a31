import { normalHeader } from '@/lib/imports/tables/fields';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';

const companies =
  /^(?:company|companies|entity|employer|organi[sz]ation|legal entity|firm|issuer|company name|entity name|employer name|gesellschaft|unternehmen|firma|mandant)$/;

/** Whether a column's head says that it names companies. */
export function namesCompanies(head: string): boolean {
  return companies.test(normalHeader(head));
}

const dimensions: readonly (readonly [string, RegExp])[] = [
  ['department', /^(?:department|dept\.?|function|team|abteilung|bereich)s?$/],
  ['creditor', /^(?:creditor|lender|bank|facility|tranche|instrument|gläubiger|kreditgeber|counterparty)s?$/],
  ['place', /^(?:site|location|place|city|office|plant|store|standort|werk)s?$/],
  ['region', /^(?:region|country|state|market|geography|land|territory)$/],
  ['product', /^(?:product|product line|service|brand|produkt)s?$/],
  ['segment', /^(?:segment|business unit|division|bu|business line|sparte|geschäftsbereich)s?$/],
  ['customer', /^(?:customer|client|kunde)n?s?$/],
  ['cost-type', /^(?:cost type|type of cost|cost category|cost centre|cost center|kostenart)s?$/],
  ['employment', /^(?:employment|employment type|contract type|kind of employment)$/],
  ['round', /^(?:round|funding round|series)$/],
  ['cause', /^(?:cause|reason|grund)$/],
];

/** The dimension on which a column of names splits a metric, by its head; undefined where its head says none. */
export function dimensionNamed(head: string): string | undefined {
  const name = normalHeader(head);
  return dimensions.find(([key, pattern]) => key === name || pattern.test(name))?.[0];
}

/** The dimension that the parts of a metric mostly are; null where they can be anything. */
export function usualDimension(metric: MetricKey): string | null {
  if (metric === 'debt') return 'creditor';
  return catalogue[metric].unitKind === 'people' ? 'department' : null;
}

const unitWords = /^(?:%|#|no\.?|number|people|persons|heads|fte|ftes|ratio|x|count|anzahl|personen|köpfe)$/i;

/** The kind of unit that a cell beside a label names; null where it names none, or money. */
export function unitKindNamed(text: string): 'people' | 'ratio' | null {
  const word = text.trim();
  if (!unitWords.test(word)) return null;
  return /^(?:%|ratio|x)$/i.test(word) ? 'ratio' : 'people';
}
