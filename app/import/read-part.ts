import type { Part } from '@/components/import/preview-desk';
import { firstShown, isShown, type Shown } from '@/components/import/shown';
import type { Viewer } from '@/lib/access/viewer';
import { countVerdicts } from '@/lib/data/imports/count-verdicts';
import { previewFlagged } from '@/lib/data/imports/preview-flagged';
import { heldKinds, previewHeld } from '@/lib/data/imports/preview-held';
import { previewEvents, previewRejections, previewRows } from '@/lib/data/imports/preview-import';
import { keptRejections } from '@/lib/data/imports/stage-rows';
import type { StageQuery } from './stage';

const size = 50;

/** The part of a preview that an address asks for: one page of it, and how much there is of each. */
export async function readPart(viewer: Viewer, importId: string, { show, after: asked }: StageQuery) {
  const totals = await countVerdicts(importId);
  const wanted = isShown(show) ? show : firstShown(totals);
  const after = /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : 0;
  const part = await partOf(viewer, importId, wanted, { after, limit: size + 1 });
  const isMore = part.rows.length > size;
  const rows = part.rows.slice(0, size);
  // Rows that were held back are in the order of their figures, so their page is a number of rows.
  const last = wanted === 'held' ? after + rows.length : (rows.at(-1)?.rowNumber ?? null);
  const next = isMore ? last : null;
  return { part: { ...part, rows } as Part, totals, next, after };
}

async function partOf(
  viewer: Viewer,
  importId: string,
  show: Shown,
  page: { after: number; limit: number },
): Promise<Part> {
  if (show === 'held') {
    const [rows, kinds] = await Promise.all([previewHeld(viewer, importId, page), heldKinds(viewer, importId)]);
    return { show, rows, kinds };
  }
  if (show === 'flagged') return { show, rows: await previewFlagged(viewer, importId, page) };
  if (show === 'rejected') {
    const all = await previewRejections(viewer, importId, { after: 0, limit: keptRejections });
    return { show, all, rows: all.filter(({ rowNumber }) => rowNumber > page.after).slice(0, page.limit) };
  }
  if (show === 'events') return { show, rows: await previewEvents(viewer, importId, page) };
  return { show, rows: await previewRows(viewer, importId, show, page) };
}
