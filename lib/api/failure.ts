/** What a person is told of an error that nobody foresaw: as much as is known to be true, and what to do. */
export type Failure = { readonly status: 500 | 503; readonly sentence: string };

const unknown = 'The database did not answer in time, and whether this was saved is not known.';
const away = 'The database does not answer just now.';
const wrong = 'Something went wrong on the server.';
const seeWhatWasSaved = 'Open the page again to see what was saved';

/**
 * "Nothing was changed" is said only where it is known: of an act whose transaction was taken back. The log has the
 * error itself.
 * @param changes whether the request could change anything; a reader is only asked to try again
 */
export function failureOf(error: unknown, changes = true): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'OutcomeUnknown')
    return {
      status: 503,
      sentence: `${unknown} Open the page again to see, or send it once more: it is not done twice.`,
    };
  const isAway = isConnectionLost(error);
  if (name === 'NothingChanged')
    return isAway
      ? { status: 503, sentence: `${away} Nothing was changed; try again in a moment.` }
      : { status: 500, sentence: `${wrong} Nothing was changed; its log has the details.` };
  return isAway
    ? { status: 503, sentence: `${away} Try again in a moment.` }
    : {
        status: 500,
        sentence: `${wrong} ${changes ? seeWhatWasSaved : 'Try again in a moment'}; its log has the details.`,
      };
}

/** Errors of pg and of the driver below it when the server is gone, refuses connections or is starting or stopping. */
const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
const lostWords =
  /Connection terminated|timeout exceeded when trying to connect|Can't reach database|DatabaseNotReachable/i;

function isConnectionLost(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (lost.has(code) || code.startsWith('08'))) return true;
  return lostWords.test(error.message) || isConnectionLost(error.cause, depth + 1);
}
