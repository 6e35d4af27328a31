const hidden = '[secret]';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Named secrets in text, JSON or not: password=…, "token":"…", Cookie: …, Authorization: Bearer … */
const named =
  /((?:pass(?:word|wd|phrase)?|secret|token|api[-_]?key|cookie|authorization|session)\w*\\?["']?\s*[=:]\s*\\?["']?)(?:Bearer |Basic )?[^\s"'\\&,;}]+/gi;

const forms = /** @type {const} */ ([
  [/(\w+:\/\/[^\s:@/"\\]*):[^\s@/"\\]+@/g, `$1:${hidden}@`],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  [named, `$1${hidden}`],
]);

/**
 * A path as it may stand in a log: what opens a door by itself (a share link, an invitation) is taken out. A slug is
 * lower case with dashes and an id is a UUID; what is long and neither could be a secret.
 * @param {string} path
 */
export function redactPath(path) {
  if (path.startsWith('/_next/')) return path;
  return path
    .replace(/^(\/+(?:shared|welcome)\/+)[^/]+/i, `$1${hidden}`)
    .split('/')
    .map((step) => (isSecret(step) ? hidden : step))
    .join('/');
}

/**
 * A line of the log without the secrets that an error's words can carry.
 * @param {string} line
 */
export function redactText(line) {
  return forms.reduce((text, [form, instead]) => text.replace(form, instead), line);
}

/** @param {string} step */
function isSecret(step) {
  if (!/^[\w~.%=+-]{20,}$/.test(step) || uuid.test(step)) return false;
  return /[A-Z]/.test(step) || !step.includes('-');
}
