import { longestLabel, tokenDays, type WantedToken } from '@/lib/access/tokens/token';
import { type Query, refuse } from '@/lib/api/query';
import { cleanText } from '@/lib/text/clean-text';

/** Reads the form of a new token; a refusal says what to do. */
export function readWantedToken(form: FormData): Query<WantedToken> {
  const [given, scope, daysText] = ['label', 'scope', 'days'].map((name) => form.get(name));
  const label = typeof given === 'string' ? cleanText(given).trim() : '';
  const days = tokenDays.find((each) => String(each) === daysText);
  if (label === '') return refuse('Say what the token is for.');
  if (label.length > longestLabel) return refuse(`What it is for may have at most ${longestLabel} characters.`);
  if (scope !== 'read' && scope !== 'write') return refuse('Choose what the token may do: read, or read and write.');
  if (!days) return refuse('Choose for how long the token holds.');
  return { ok: true, value: { label, scope, days } };
}
