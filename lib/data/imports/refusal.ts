/** Nothing was stored, and why, in a sentence for a person. */
export type Refused = { readonly outcome: 'refused'; readonly sentence: string };

export function refuse(sentence: string): Refused {
  return { outcome: 'refused', sentence };
}

const sentences: Readonly<Record<string, string>> = {
  '55P03': 'Somebody else is writing into this company right now. Nothing was stored; try again in a moment.',
  '57014': 'The database took too long. Nothing was stored.',
  '22007': 'A date is not a day of the calendar.',
  '22008': 'A date is not a day of the calendar.',
};

const constraintSentences: Readonly<Record<string, string>> = {
  restructuring_windows_in_order:
    'The window before must end before the one after begins, and each begin before it ends.',
  restructuring_company_id_name_key: 'The company has a restructuring of this name already.',
  source_url_form: 'The address of a source begins with http:// or https://.',
  source_published_on_form: 'A source’s date is YYYY, YYYY-MM or YYYY-MM-DD.',
  source_tier_known: 'A source’s tier is primary, press, relay or compiled.',
};

/** What the database refused in a way that a person can mend; any other error is thrown on. */
export function refusalOf(error: unknown): Refused {
  const { code = '', constraint = '' } = error as { code?: string; constraint?: string };
  const told = constraintSentences[constraint];
  if (told) return refuse(told);
  if (constraint === 'company_slug_key') return refuse('There is a company of this name in the address already.');
  if (constraint.startsWith('company_'))
    return refuse('The company’s details are not complete: name, address, currency.');
  const sentence = sentences[code];
  if (!sentence) throw error;
  return refuse(sentence);
}
