/** Nothing was stored, and why, in a sentence for a person. */
export type Refused = { readonly outcome: 'refused'; readonly sentence: string };

export function refuse(sentence: string): Refused {
  return { outcome: 'refused', sentence };
}

const sentences: Readonly<Record<string, string>> = {
  '55P03': 'Somebody else is writing into this company right now. Nothing was stored; try again in a moment.',
  '57014': 'The database took too long. Nothing was stored.',
};

/** What the database refused in a way that a person can mend; any other error is thrown on. */
export function refusalOf(error: unknown): Refused {
  const { code = '', constraint = '' } = error as { code?: string; constraint?: string };
  if (constraint === 'company_slug_key') return refuse('There is a company of this name in the address already.');
  if (constraint.startsWith('company_'))
    return refuse('The company’s details are not complete: name, address, currency.');
  const sentence = sentences[code];
  if (!sentence) throw error;
  return refuse(sentence);
}
