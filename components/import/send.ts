/** What became of something that a page of imports sent. */
export type Answer<Told> =
  | { readonly kind: 'done'; readonly told: Told }
  | { readonly kind: 'refused'; readonly sentence: string };

const pauses = [0, 1_000, 3_000];
const away = 'The server does not answer. What was saved is kept; try again in a moment.';

/**
 * Sends JSON, again after a pause where no answer comes: everything that is sent so is done once, however often it is
 * asked for.
 */
export async function send<Told>(address: string, value: object): Promise<Answer<Told>> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await sendOnce<Told>(address, value);
    if (answer) return answer;
  }
  return { kind: 'refused', sentence: away };
}

async function sendOnce<Told>(address: string, value: object): Promise<Answer<Told> | null> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const signal = AbortSignal.timeout(120_000);
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(value), signal });
    // A refusal of the server's has its sentence; any other failure is tried again.
    if (response.status >= 500 && response.status !== 503) return null;
    const told = await response.json();
    return response.ok ? { kind: 'done', told } : { kind: 'refused', sentence: String(told.detail) };
  } catch {
    return null;
  }
}
