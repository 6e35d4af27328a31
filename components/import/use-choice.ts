'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Choice, Verdict } from '@/lib/imports/planned';
import { send } from './send';

export type Which = { readonly rows: readonly number[] } | { readonly verdict: Verdict } | { readonly held: string };

/** Sends what a person decides of rows, and shows the preview as it is then. */
export function useChoice(importId: string, which: Which) {
  const router = useRouter();
  const [state, setState] = useState<{ isBusy: boolean; sentence: string | null }>({ isBusy: false, sentence: null });

  async function decide(choice: Choice | null) {
    setState({ isBusy: true, sentence: null });
    const answer = await send(`/import/imports/${importId}/choose`, { which, choice });
    setState({ isBusy: false, sentence: answer.kind === 'refused' ? answer.sentence : null });
    router.refresh();
  }

  return { ...state, decide };
}
