import { basisMeanings, basisNames } from '@/lib/turnaround/basis/basis';
import { comparisonOf } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { SuggestedRestructuring } from './suggest-restructurings';

/** The basis on which a suggested restructuring would be shown, as a sentence: "Shown on the basis “Latest”: …". */
export function shownBasis(companyCase: CompanyCase, suggested: SuggestedRestructuring): string {
  const { name, announcedOn, beforeUntil, afterFrom } = suggested;
  const windows = { startedOn: null, beforeFrom: null, afterUntil: null, note: null };
  const restructuring = { id: 'suggested', name, announcedOn, beforeUntil, afterFrom, ...windows };
  const comparison = comparisonOf({ ...companyCase, restructurings: [restructuring], basis: null });
  if (!comparison) return '';
  const meaning = basisMeanings[comparison.basis];
  return `Shown on the basis “${basisNames[comparison.basis]}”: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}.`;
}
