/** Who may see a company without signing in. */
export type Visibility = 'public' | 'private';

/**
 * Which sites may show an embedded chart in a frame: any, if everyone may read the company; else none, since a
 * frame of another site would show a signed-in reader's figures beside words that are not ours.
 * @param visibility of the company; null when there is none that the reader may see
 */
export function frameAncestors(visibility: Visibility | null): '*' | "'none'" {
  return visibility === 'public' ? '*' : "'none'";
}

/** The Content-Security-Policy of a page that holds one chart and runs nothing. */
export function embedPolicy(visibility: Visibility | null): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors(visibility)}`,
  ].join('; ');
}
