import { cleanText } from '@/lib/text/clean-text';
import { templateFields } from './fields';
import { guarded } from './risky-text';
import type { Cell } from './table-row';
import { type Proposal, templateRows } from './template';

/** The template as CSV (RFC 4180, UTF-8 with its mark), filled with facts: texts so that no spreadsheet runs them. */
export function templateCsv(proposal: Proposal): string {
  const lines = [templateFields.join(','), ...templateRows(proposal).map((cells) => cells.map(written).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function written({ kind, text }: Cell): string {
  if (kind !== 'text') return text;
  const safe = guarded(cleanText(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
