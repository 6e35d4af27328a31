/** "340 MB", "12 KB", "1.2 GB": how large a file is, as a person says it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let size = bytes / 1_000;
  let at = 0;
  while (size >= 999.5 && at < units.length - 1) {
    size /= 1_000;
    at += 1;
  }
  return `${size < 10 && at > 1 ? size.toFixed(1) : Math.round(size)} ${units[at]}`;
}

/**
 * "about 2 minutes left", from what was done in how long; nothing while it is too early to tell.
 * @param done from 0 to 1
 */
export function timeLeft(done: number, elapsed: number): string | null {
  if (done < 0.02 || done >= 1 || elapsed < 1_500) return null;
  const seconds = (elapsed / 1_000) * ((1 - done) / done);
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60) || 1;
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
}

/** What a screen reader is told: not each percent, but each quarter. */
export function quarterWords(done: number): string {
  return `${Math.floor(Math.min(Math.max(done, 0), 1) * 4) * 25} %`;
}
