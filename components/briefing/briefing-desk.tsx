'use client';

import { useState } from 'react';
import { BriefingEditor, type BriefingEditorProps } from './briefing-editor';

/**
 * The editor of the briefing that the page's address names. It is made anew when the reader goes to another one, and
 * stays as it is when a briefing that was just saved for the first time gets an address of its own.
 */
export function BriefingDesk(props: Omit<BriefingEditorProps, 'onNamed'>) {
  const asked = props.start?.id ?? null;
  const [desk, setDesk] = useState({ asked, own: asked, turn: 0 });
  if (asked !== desk.asked) {
    const turn = asked === desk.own ? desk.turn : desk.turn + 1;
    setDesk({ asked, own: asked, turn });
  }
  return <BriefingEditor key={desk.turn} {...props} onNamed={(own) => setDesk({ ...desk, own })} />;
}
