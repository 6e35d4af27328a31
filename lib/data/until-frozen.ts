import type { Viewer } from '@/lib/access/viewer';
import { recordUntil } from '@/lib/turnaround/as-known-on';
import type { CompanyRecord } from '@/lib/turnaround/case';

/** A record as the viewer may see it: the bearer of a link that is frozen on a day sees what was known of its company then. */
export function untilFrozen(viewer: Viewer, record: CompanyRecord): CompanyRecord {
  if (viewer.kind !== 'link' || viewer.companyId !== record.company.id || viewer.knownOn === null) return record;
  return recordUntil(record, viewer.knownOn);
}
