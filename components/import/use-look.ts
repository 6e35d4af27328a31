'use client';

import { useRef, useState } from 'react';
import type { ListReading } from '@/lib/imports/files/file-choices';
import type { FileFormat } from '@/lib/imports/files/file-format';
import type { Look } from '@/lib/imports/files/look';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { send } from './send';

/** How a file is looked at, where a person chose. */
export type Form = {
  readonly format: FileFormat | null;
  readonly table: Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>>;
  /** How a list is read, once a person changed it. */
  readonly list: ListReading | null;
  /** When a list was published, to the day. */
  readonly publishedOn: string | null;
};

const pause = 200;

/** A file as the server sees it, looked at again after each choice; a late answer never hides a newer one. */
export function useLook(uploadId: string, start: Look) {
  const [look, setLook] = useState(start);
  const [mapping, setMapping] = useState(start.ok ? start.mapping : null);
  const [form, setForm] = useState<Form>({ format: null, table: {}, list: null, publishedOn: null });
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
