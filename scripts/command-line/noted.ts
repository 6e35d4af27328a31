import { noOrigin } from '@/lib/access/trail/act';
import type { Act } from '@/lib/acts/act';
import { Sentence } from '@/scripts/sentence';

/** Does an act as the command line: whoever has the machine's files may. @throws Sentence when it is refused */
export async function noted<Input>(act: Act<Input, void>, input: Input): Promise<void> {
  const actor = { kind: 'system', name: 'turnaround' } as const;
  const result = await act({ actor, origin: noOrigin, key: null }, input);
  if (!result.ok) throw new Sentence(result.sentence);
}

/** Acts in another database meanwhile. */
export async function at<T>(url: string, work: () => Promise<T>): Promise<T> {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}
