/** No page of ours fetches from, sends to, is framed by or frames another site, and no script of a page is its own. */
const always = ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"];

/**
 * The Content-Security-Policy of a page (docs/decisions/0016).
 * @param {{ scripts?: readonly string[], styles?: readonly string[] }} parts inline parts that may count, by their hashes
 */
export function pagePolicy({ scripts = [], styles = [] }) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "script-src-attr 'none'",
    ["style-src 'self'", ...styles].join(' '),
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...always,
  ].join('; ');
}

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The policy of what is no page: opened by itself it may show itself and run nothing. Sandboxed, no browser shows a PDF.
 * @param {string} type of its content
 */
export function filePolicy(type) {
  if (type.startsWith('application/pdf')) return nothing;
  return type.startsWith('image/svg+xml') ? `${nothing}; style-src 'unsafe-inline'; sandbox` : `${nothing}; sandbox`;
}

/** Development reloads pages by scripts that it makes up; only framing is refused there. */
export const devPolicy = "frame-ancestors 'none'";
