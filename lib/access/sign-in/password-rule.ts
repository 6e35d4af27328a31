export const shortestPassword = 12;
export const longestPassword = 128;

const stems = /password|passwort|qwert|asdf|letmein|iloveyou|welcome|turnaround|admin|12345|abcdef/g;

/**
 * Why a password may not be chosen, in one sentence, or null. Length counts, not odd characters; what everybody
 * tries first, and what stands on the person's own card, does not.
 */
export function passwordProblem(password: string, about: { name: string; email: string }): string | null {
  const length = [...password].length;
  if (length < shortestPassword)
    return `Choose ${shortestPassword} characters or more; a few words in a row are easy to keep.`;
  if (length > longestPassword) return `Choose at most ${longestPassword} characters.`;
  const rest = ownWords(about).reduce((left, word) => left.replaceAll(word, ''), spelled(password).replace(stems, ''));
  if (new Set(rest).size < 5)
    return 'This is among the first that somebody would try. Choose one that nobody would guess.';
  return null;
}

/** As one reads it: a nought for an o hides nothing. */
function spelled(password: string): string {
  return password.toLowerCase().replaceAll('0', 'o').replaceAll('@', 'a').replaceAll('$', 's');
}

function ownWords({ name, email }: { name: string; email: string }): string[] {
  const words = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
}
