import { headWords } from './head-words';
import type { ListMeaning } from './meanings';

type Rule = readonly [ListMeaning, RegExp, not?: RegExp];

const people = '(?:employees?|workers?|jobs?|people|persons?|positions?|workforce|associates|emp)';
const losses = '(?:affected|affect|impact(?:ed)?|laid off|displaced|dislocated|separated|lost|cuts?|eliminated)';
const dated =
  /\b(?:dates?|dated|day|starts?|starting|begins?|beginning|effective|received|notified|posted|published|projected|datum|fecha|data|announced|announcement|annonce|anuncio|ankundigung)\b|^when$|^(?:initial|original) notice\b|^(?:notice|month)\b.*\b(?:posted|received|month)\b/;

/** Columns that lists of every state carry and that no figure is made of. */
const others =
  /\b(?:zip|postal|naics|sic|industr(?:y|ies)|sector|region|wda|wdb|lwda|lwib|lwia|wib|wia|local area|workforce (?:area|board|region)|phone|e ?mail|contact|fax|unions?|bumping|stage|raised|funds|funding|ein|fein|ticker|cik|lei|latitude|longitude|congressional|attachment|pdf|files?|document|lists? of|trade|hash|occupation|business type|description|inserted|specialist|mailing|website|ntee|geo|fips|basis|normalized|canonical|parent|key|qid|match|seen|identity|estimated amendments|is amended|state|st|branche|secteur)\b/;

/** In this order: the first rule that a head keeps is its meaning. */
const rules: readonly Rule[] = [
  ['superseded', /\bsuperseded\b/],
  ['version', /^(?:current )?version$/],
  ['amends', /^(?:is )?amendments?$/],
  ['temporary', /^(?:is )?temporary$/],
  ['share', /\b(?:percent|percentage|share|anteil|prozent|pourcentage|porcentaje|percentuale)\b/],
  ['effective day', /\beffective\b/, /\b(?:received|notice) date\b|\bend\b/],
  ['posted day', /\b(?:posted|published|posting|date added)\b/],
  ['received day', /\b(?:received|receipt|recvd|recd|state notification|agency notified)\b/],
  ['left out', others],
];

const dayRules: readonly Rule[] = [
  ['last day', /\b(?:end|ends|ending|last|final|finish)\b/],
  ['notice day', /\b(?:notice|warn|letter|notification|initial report|aviso|notificacion|massenentlassungsanzeige)\b/],
  [
    'effective day',
    /\b(?:layoffs?|laid off|closures?|closing|lo cl|separation|separations|impact|termination|terminations|dislocation|reduction|begin|begins|start|starts|starting|projected|planned|action|efectiva|despidos?|cierre)\b/,
  ],
  ['day', /^(?:date|datum|fecha|data|day|when)\b|\b(?:announced|announcement|annonce|anuncio|ankundigung)\b/],
];

const plainRules: readonly Rule[] = [
  ['address', /\b(?:address|street|adresse|direccion|indirizzo)\b/],
  ['city', /\b(?:city|town|municipality|place|ort|stadt|ville|ciudad|citta)\b/],
  ['county', /\b(?:county|counties|parish|borough)\b/],
  ['country', /\b(?:country|land|pays|pais|paese)\b/],
  ['location', /\b(?:location|locations|headquarters|hq|standort|sitz|lieu|siege|ubicacion|sede)\b/],
  [
    'site staff',
    new RegExp(
      `^(?:total|all|current|site)\\b.*\\b(?:${people}|staff|headcount)\\b|\\b(?:company size|headcount|workforce size)\\b`,
    ),
    new RegExp(`\\b(?:${losses}|layoffs?)\\b`),
  ],
  [
    'people',
    new RegExp(
      `\\b${losses}\\b|\\b${people}\\b|\\b(?:total|number|no|num|count)\\b.*\\blayoffs?\\b|\\blayoffs? (?:total|number|no|num|count)\\b|\\b(?:entlass\\w*|stellenabbau|betroffene\\w*|abgebaute\\w*|licencie\\w*|suppressions?|supprimes|despidos?|despedidos|afectados|esuberi|licenziat\\w*)\\b`,
    ),
    /\b(?:types?|names?|titles?|class|company|companies|employer|site|industry|notified|reason|notes?|business)\b|\bor\b/,
  ],
  ['notice id', /^(?:id|identifier)$|\b(?:notice|warn|event|case|record|source notice)\b.*\b(?:id|no|number|nr)\b/],
  [
    'company',
    /\b(?:company|companies|employer|organi[sz]ation|business(?: legal)? name|legal name|job site name|establishment|corporate name|firm|firma|unternehmen|arbeitgeber|entreprise|societe|empresa|azienda|societa)\b/,
    /\b(?:type|types|size|url|id|no|number|staff)\b/,
  ],
  ['kind', /\b(?:layoffs?|closures?|closings?|types?|permanent|furlough|lo cl|incident|classification|action)\b/],
  ['notes', /\b(?:notes?|comments?|remarks?|status|reasons?|bemerkung\w*)\b/],
  ['source', /\b(?:source|url|link|quelle|fuente|fonte)\b/],
];

const cached = new Map<string, ListMeaning | null>();

/** What a head says that its column holds, in the words of the lists of all states and of lists of lay-offs; null: unclear. */
export function headMeaning(head: string): ListMeaning | null {
  const kept = cached.get(head);
  if (kept !== undefined) return kept;
  const words = headWords(head);
  const meaning = meaningOf(words);
  if (cached.size < 2_000) cached.set(head, meaning);
  return meaning;
}

function meaningOf(words: string): ListMeaning | null {
  const first = (ruled: readonly Rule[]) =>
    ruled.find(([, is, not]) => is.test(words) && !not?.test(words))?.[0] ?? null;
  if (words === '' || words.length > 120) return null;
  return first(rules) ?? (dated.test(words) ? first(dayRules) : first(plainRules));
}

/** Whether a head speaks of lay-offs that happened: "Laid off", "Entlassene", "Job cuts". */
export function speaksOfLaidOff(head: string): boolean {
  return /\b(?:laid off|job cuts|jobs cut|jobs lost|layoff (?:number|count)|entlass\w*|stellenabbau|licencie\w*|suppressions?|supprimes|despidos?|despedidos|esuberi|licenziat\w*|people impacted)\b|^layoffs?$/.test(
    headWords(head),
  );
}

/** Whether a head speaks of what a WARN notice tells: "WARN date", "Closure or layoff", "Employees affected". */
export function speaksOfNotices(head: string): boolean {
  return /\bwarn\b|\bnotice (?:date|day|type|id)\b|\b(?:date|day) of (?:warn )?notice\b|\bfecha (?:de |del )?aviso\b|\binitial notice\b|\blayoffs?\b|\bclosures?\b|\baffected\b|\bseparation\b/.test(
    headWords(head),
  );
}
