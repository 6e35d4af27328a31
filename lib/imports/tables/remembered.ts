import { ownText } from './own-text';

const most = 20_000;

/** A reading of texts that keeps its answers, because tables repeat themselves. It forgets them when they are too many. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    const answer = read(own);
    if (answers.size >= most) answers.clear();
    answers.set(own, answer);
    return answer;
  };
}
