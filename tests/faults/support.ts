const patience = 40_000;

type Answer = { readonly status: number; readonly type: string; readonly text: string };

/** Asks as a browser does (`text/html`) or as a program; gives up after forty seconds, which no machine needs. */
export async function ask(url: string, accept: 'text/html' | 'application/json' = 'text/html'): Promise<Answer> {
  const answer = await fetch(url, { headers: { Accept: accept }, signal: AbortSignal.timeout(patience) });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text,
  };
}

/** Asks until the answer is as wanted: how long that takes is for a benchmark, not for a test. */
export async function until(wanted: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await wanted())) {
    if (performance.now() - started > patience) throw new Error(`not within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
