// The acts on imports as a test calls them: by whom, and what became of it in one word.
import type { Viewer } from '@/lib/access/viewer';
import { chooseRows as choose } from '@/lib/acts/imports/choose';
import { commitImport as commit } from '@/lib/acts/imports/commit';
import { type ImportOrder, startImport as start } from '@/lib/acts/imports/start';
import { stopImport as stop } from '@/lib/acts/imports/stop';
import { undoImport as undo } from '@/lib/acts/imports/undo';
import { by } from './by';

type Words<Act extends (by: never, input: never) => unknown> = Parameters<Act>[1];

const refused = ({ sentence }: { sentence: string }) => ({ outcome: 'refused', sentence }) as const;

export async function startImport({ viewer, ...order }: ImportOrder & { viewer: Viewer }) {
  const result = await start(by(viewer), order);
  return result.ok ? result.value : refused(result);
}

export async function chooseRows(
  viewer: Viewer,
  importId: string,
  which: Words<typeof choose>['which'],
  choice: Words<typeof choose>['choice'],
) {
  const result = await choose(by(viewer), { importId, which, choice });
  return result.ok ? ({ outcome: 'chosen', counts: result.value.counts } as const) : refused(result);
}

export async function commitImport(viewer: Viewer, importId: string, { leaveOutRejected = false } = {}) {
  const result = await commit(by(viewer), { importId, leaveOutRejected });
  return result.ok ? result.value : refused(result);
}

export async function undoImport(viewer: Viewer, importId: string, reason: string) {
  const result = await undo(by(viewer), { importId, reason });
  return result.ok ? ({ outcome: 'undone', import: result.value } as const) : refused(result);
}

/** Whether it was stopped. */
export async function cancelImport(viewer: Viewer, importId: string): Promise<boolean> {
  return (await stop(by(viewer), { importId })).ok;
}
