import { problem } from '@/lib/api/problem';

/** The answer where there is no company that the one who asks may see: the two are not told apart. */
export function nobody(): Response {
  return problem(404, 'There is no public company at this address.');
}
