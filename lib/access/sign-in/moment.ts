const formatter = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** A moment in words that mean the same everywhere: "23 Nov 2026, 14:05 UTC". */
export function momentLabel(moment: Date): string {
  return `${formatter.format(moment)} UTC`;
}
