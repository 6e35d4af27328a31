'use client';

import { useRef, useState } from 'react';
import type { Look } from '@/lib/imports/files/look';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { type Form, plainForm } from './form-state';
import { send } from './send';

const pause = 200;

/** A file as the server sees it, looked at again after each choice; a late answer never hides a newer one. */
export function useLook(uploadId: string, start: Look, chosen: Form = plainForm) {
  const [look, setLook] = useState(start);
  const [mapping, setMapping] = useState(start.ok ? start.mapping : null);
  const [form, setForm] = useState(chosen);
  const [isBusy, setBusy] = useState(false);
  const [away, setAway] = useState<string | null>(null);
  const turn = useRef(0);

  async function ask(asked: Form, tried: Mapping | null) {
    const mine = ++turn.current;
    setBusy(true);
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (mine !== turn.current) return;
    const answer = await send<Look>(`/import/uploads/${uploadId}/look`, {
      ...{ ...asked, list: asked.list ?? undefined },
      ...(tried && { mapping: tried }),
    });
    if (mine !== turn.current) return;
    setBusy(false);
    setAway(answer.kind === 'refused' ? answer.sentence : null);
    if (answer.kind === 'refused') return;
    setLook(answer.told);
    if (answer.told.ok && (!tried || answer.told.sheets)) setMapping(answer.told.mapping);
  }

  return {
    look,
    mapping,
    form,
    isBusy,
    away,
    /** Another way to look: what the columns mean is found anew. */
    change: (more: Partial<Form>) => {
      const next = { ...form, ...more };
      setForm(next);
      void ask(next, null);
    },
    /** Another meaning: the first rows are tried with it. */
    map: (next: Mapping) => {
      setMapping(next);
      const { encoding, delimiter, sheet, headerRow } = next;
      void ask({ ...form, table: { encoding, delimiter, sheet, headerRow } }, next);
    },
  };
}
