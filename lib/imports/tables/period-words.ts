import type { Scenario } from '@/lib/turnaround/case';

/** The months in English, German, French, Spanish, Italian, Portuguese, Dutch and Swedish, without their accents. */
const monthNames = [
  ['jan', 'january', 'januar', 'janvier', 'janv', 'enero', 'ene', 'gennaio', 'gen', 'janeiro', 'januari'],
  ['feb', 'february', 'februar', 'fevrier', 'fevr', 'fev', 'febrero', 'febbraio', 'fevereiro', 'februari'],
  ['mar', 'march', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'marco', 'maart', 'mrt'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei', 'maj'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho'],
  ['aug', 'august', 'aout', 'agosto', 'ago', 'augustus', 'augusti'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'setembro'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre', 'ottobre', 'ott', 'outubro'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  ['dec', 'december', 'dez', 'dezember', 'decembre', 'dic', 'diciembre', 'dicembre', 'dezembro'],
] as const;

const monthsByName: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
);

/** 3 for "Mar", "March" or "März"; 0 for any other word. */
export function monthOf(name: string): number {
  return monthsByName.get(unaccented(name)) ?? 0;
}

/** `jan` for 1. */
export function monthName(month: number): string {
  return monthNames[month - 1]?.[0] ?? '';
}

/** Lower case without accents, as words are compared. */
export function unaccented(text: string): string {
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Every month's name, the longest first, for a pattern. */
export const anyMonth = [...monthsByName.keys()].sort((a, b) => b.length - a.length).join('|');

const scenarioWords: readonly (readonly [Scenario, string])[] = [
  ['actual', 'actuals?|act|ist|reel|real|reported|effektiv'],
  ['plan', 'budget(?:ed)?|bud|bgt|plan(?:ned)?|target|soll|presupuesto|aop'],
  [
    'forecast',
    'forecast(?:ed)?|fcst|fcast|f.?cast|estimated?|est|outlook|project(?:ed|ion|ions)|proj|prognose|hochrechnung|prevision',
  ],
];

/** What a letter after a year says: FY24A, FY24B, FY24E, FY24F. `P` can be a plan or a projection. */
export const scenarioLetters: Readonly<Record<string, Scenario>> = {
  a: 'actual',
  b: 'plan',
  e: 'forecast',
  f: 'forecast',
};

export const scenarioPatterns = scenarioWords.map(
  ([scenario, words]) => [scenario, new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}])\\.?`, 'gu')] as const,
);

/** Words that qualify a period's figures without changing the period. */
export const qualifierPattern =
  /(?<!\p{L})(?:unaudited|un-audited|audited|restated|preliminary|provisional|consolidated|ungepruft|vorlaufig|total|sum|gesamt|summe)(?!\p{L})/gu;

export type OtherKind = 'blank' | 'total' | 'variance' | 'percent' | 'notes' | 'comparison' | 'pro forma' | 'label';

/** Heads of columns that hold no period's own figures, by what they hold; the first that fits counts. */
export const otherPatterns: readonly (readonly [OtherKind, RegExp])[] = [
  [
    'variance',
    /(?<!\p{L})(?:var(?:iance|\.)?s?|change|chg|diff(?:erence|erenz)?|delta|abw(?:eichung)?|ecart|variacion|growth|yoy|y\/y|qoq|q\/q|mom|m\/m|vs\.?|versus|better|worse|fav|adv|b\/\(?w\)?|cagr)(?!\p{L})|[Δδ∆]/u,
  ],
  ['percent', /%|(?<!\p{L})(?:percent|per cent|pct|prozent|as a share|margin)(?!\p{L})/u],
  ['pro forma', /(?<!\p{L})(?:pro[- ]?forma|pf)(?!\p{L})/u],
  [
    'notes',
    /^(?:notes?|comments?|commentary|remarks?|ref(?:erence)?|source|anmerkung(?:en)?|bemerkung(?:en)?|note[sr]? no\.?)$/u,
  ],
  [
    'comparison',
    /^(?:prior|previous|last|current|this|comparative)\s(?:year|month|quarter|period)s?$|^(?:py|ly|cy|vorjahr)$/u,
  ],
  ['total', /^(?:grand |sub-?)?(?:total|totals|sum|gesamt|summe|full[- ]year|fy total|average|avg|mean)$/u],
];
