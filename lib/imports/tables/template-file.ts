import type { Proposal } from './template';
import { templateCsv } from './template-csv';
import { templateXlsx } from './template-xlsx';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type TemplateFormat = keyof typeof types;

export function isTemplateFormat(text: string): text is TemplateFormat {
  return Object.hasOwn(types, text);
}

/** The template filled with facts, as a file of a format. */
export async function templateFile(format: TemplateFormat, title: string, proposal: Proposal) {
  const bytes =
    format === 'csv' ? new TextEncoder().encode(templateCsv(proposal)) : await templateXlsx(title, proposal);
  return { type: types[format], bytes };
}
