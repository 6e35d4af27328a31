/** What the library may see of the request: it is asked for an answer, not for a page. */
export function plainHeaders(headers: Headers): Headers {
  const kept = ['cookie', 'host', 'origin', 'user-agent', 'x-turnaround-from'];
  return new Headers(
    kept.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])) as [string, string][],
  );
}

/** Anything but a refusal is an error. @returns whether it is not one */
export function isTaken(answer: Response): boolean {
  if (answer.status >= 500) throw new Error(`The library that signs people in answered ${answer.status}.`);
  return answer.status < 400;
}
