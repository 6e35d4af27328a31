import { useEffect, useMemo, useState } from 'react';
import type { BriefingContent } from '@/lib/briefings/briefing';
import type { SlideList } from '@/lib/briefings/slide-list';

/** What the briefing on the screen comes to, and the request by which a picture of each slide is had. */
export type Shown = { readonly list: SlideList; readonly body: string };

type State = 'ready' | 'asking' | { readonly problem: string };

const calm = 250;

/** The slides of a briefing that changes: asked for anew when typing rests; an answer that comes too late is dropped. */
export function useSlides(place: string, content: BriefingContent, first: SlideList) {
  const body = useMemo(() => bodyOf(content), [content]);
  const [shown, setShown] = useState<Shown>({ list: first, body });
  const [state, setState] = useState<State>('ready');
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again after a failure
  useEffect(() => {
    if (body === shown.body) {
      setState('ready');
      return;
    }
    const abort = new AbortController();
    setState('asking');
    const timer = setTimeout(async () => {
      const answer = await ask(`${place}/slides`, body, abort.signal);
      if (abort.signal.aborted) return;
      if ('problem' in answer) return setState(answer);
      setShown({ list: answer, body });
    }, calm);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [body, shown, place, turn]);

  return { shown, state, again: () => setTurn(turn + 1) };
}

/** Notes are not drawn: while they are written the slides stay as they are. */
function bodyOf(content: BriefingContent): string {
  return JSON.stringify({ content: { ...content, items: content.items.map((item) => ({ ...item, notes: '' })) } });
}

async function ask(address: string, body: string, signal: AbortSignal): Promise<SlideList | { problem: string }> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body, signal });
    const answer = await response.json();
    return response.ok ? answer : { problem: String(answer.detail) };
  } catch {
    return { problem: 'The server does not answer. The slides below are those of a moment ago.' };
  }
}
