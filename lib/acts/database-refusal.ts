import { type Refusal, refuse } from '@/lib/result';

const sentences: Readonly<Record<string, [status: Refusal['status'], sentence: string]>> = {
  '55P03': [409, 'Somebody else is saving to this company right now. Nothing was changed; try again in a moment.'],
  '57014': [503, 'The database took too long. Nothing was changed; try again in a moment.'],
  '53100': [503, 'The database’s disk is full. Nothing was changed; free some space and try again.'],
  '22007': [422, 'A date is not a day of the calendar.'],
  '22008': [422, 'A date is not a day of the calendar.'],
};

const constraintSentences: Readonly<Record<string, string>> = {
  restructuring_windows_in_order:
    'The window before must end before the one after begins, and each begin before it ends.',
  restructuring_company_id_name_key: 'The company has a restructuring of this name already.',
  source_url_form: 'The address of a source begins with http:// or https://.',
  source_published_on_form: 'A source’s date is YYYY, YYYY-MM or YYYY-MM-DD.',
  source_tier_known: 'A source’s tier is primary, press, relay or compiled.',
  company_membership_has_owner: 'A company keeps at least one owner. Make somebody else an owner first.',
};

/** What the database refused, in a sentence that a person can act on; any other error is thrown on. */
export function refusalOf(error: unknown): Refusal {
  const { code = '', constraint = '', table } = error as { code?: string; constraint?: string; table?: string };
  const sentence = constraintSentences[constraint];
  if (sentence) return refuse(constraint === 'company_membership_has_owner' ? 409 : 422, sentence);
  if (constraint === 'company_slug_key') return refuse(409, 'There is a company of this name in the address already.');
  if (table === 'company' && constraint !== '')
    return refuse(422, 'The company’s details are not complete: name, address, currency.');
  const known = sentences[code];
  if (!known) throw error;
  return refuse(...known);
}
