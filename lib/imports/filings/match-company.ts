/** A company as it may be called: its name, its legal name, names it goes by. */
export type NamedCompany = { readonly id: string; readonly names: readonly string[] };

export type MatchRule = 'exact' | 'spelling' | 'legal form' | 'first words';

/** Why a name that was read may be a company's: shown beside whatever rests on it. */
export type Match = {
  readonly companyId: string;
  readonly read: string;
  /** The company's name that it was matched with. */
  readonly name: string;
  readonly rule: MatchRule;
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: string;
};

export type Matched =
  | { readonly kind: 'match'; readonly match: Match }
  /** For a person to decide, the likeliest first: too little in common, or two companies alike. */
  | { readonly kind: 'possible'; readonly matches: readonly Match[] }
  | { readonly kind: 'none' };

const scores: Readonly<Record<MatchRule, number>> = {
  exact: 1,
  spelling: 0.98,
  'legal form': 0.95,
  'first words': 0.6,
};
const enough = 0.9;

const forms = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag se sa sas sarl srl spa nv bv ab as asa oy oyj kk pty pte pvt lda'.split(
    ' ',
  ),
);

/** A function that finds whose name a list gives; a company's names are prepared once for many questions. */
export function companyMatcher(companies: readonly NamedCompany[]): (read: string) => Matched {
  const known = companies.flatMap(({ id, names }) =>
    names.map((name) => ({ id, name, words: wordsOf(name), core: coreOf(wordsOf(name)) })),
  );
  const answers = new Map<string, Matched>();
  return (read) => {
    const answer = answers.get(read) ?? find(read, known);
    answers.set(read, answer);
    return answer;
  };
}

type Known = { readonly id: string; readonly name: string; readonly words: string; readonly core: string };

function find(read: string, known: readonly Known[]): Matched {
  const words = wordsOf(read);
  const asked = { read: read.trim(), words, core: coreOf(words) };
  const best = new Map<string, Match>();
  for (const each of known) {
    const match = matchOf(asked, each);
    if (match && match.score > (best.get(match.companyId)?.score ?? 0)) best.set(match.companyId, match);
  }
  const matches = [...best.values()].sort(
    (one, other) => other.score - one.score || (one.companyId < other.companyId ? -1 : 1),
  );
  const [first, second] = matches;
  if (!first) return { kind: 'none' };
  const alone = first.score >= enough && first.score > (second?.score ?? 0);
  return alone ? { kind: 'match', match: first } : { kind: 'possible', matches };
}

function matchOf(asked: { read: string; words: string; core: string }, { id, name, words, core }: Known): Match | null {
  const match = (rule: MatchRule, reason: string): Match => ({
    ...{ companyId: id, read: asked.read, name, rule, score: scores[rule] },
    reason,
  });
  const both = `“${asked.read}” and “${name}”`;
  if (asked.words === '' || words === '') return null;
  if (asked.read === name) return match('exact', `The name is “${name}” to the letter.`);
  if (asked.words === words) return match('spelling', `${both} differ in case, marks or spaces only.`);
  if (asked.core === core) return match('legal form', `${both} differ in the legal form only.`);
  const [shorter = '', longer = ''] = [asked.core, core].sort((one, other) => one.length - other.length);
  return shorter.length >= 3 && longer.startsWith(`${shorter} `)
    ? match('first words', `${both} begin with the same words: one company, a part of it, or another.`)
    : null;
}

/** A name in small plain letters: "G. E. Appliances" and "GE Appliances" are one, "&" is "and". */
function wordsOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/(?<![\p{L}\p{N}])(\p{L}) (?=\p{L}(?![\p{L}\p{N}]))/gu, '$1');
}

/** The words without "the" in front and the legal form at the end; never nothing. */
function coreOf(words: string): string {
  const parts = words.split(' ');
  if (parts[0] === 'the' && parts.length > 1) parts.shift();
  while (parts.length > 1 && forms.has(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
}
