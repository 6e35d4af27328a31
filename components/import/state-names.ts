import type { ImportState } from '@/lib/imports/planned';

/** The states of an import as a person reads them. */
export const stateNames: Readonly<Record<ImportState, string>> = {
  reading: 'Being read',
  previewed: 'Waits for your decision',
  committed: 'Saved',
  refused: 'Refused',
  cancelled: 'Cancelled',
  undone: 'Undone',
};
