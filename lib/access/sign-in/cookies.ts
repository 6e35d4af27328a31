type HasHeaders = { get(name: string): string | null };

/** Every cookie of ours begins so; over TLS with a prefix that keeps other hosts from setting it. */
const cookieStart = 'turnaround.';

/** The value of one of our cookies, whichever prefix it bears. @param secure over TLS only the one that other hosts cannot set */
export function ownCookie(headers: HasHeaders, name: string, secure = false): string | undefined {
  const wanted = [`__Secure-${cookieStart}${name}`, ...(secure ? [] : [`${cookieStart}${name}`])];
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key = '', ...value] = pair.trim().split('=');
    if (wanted.includes(key)) return decoded(value.join('='));
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
