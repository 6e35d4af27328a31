import { factWriter } from '@/lib/api/fact-json';
import { firstBriefing } from '@/lib/briefings/first-briefing';
import { prepareChart } from '@/lib/charts/prepare';
import { briefed } from '@/lib/exports/briefed';
import { chartFile } from '@/lib/exports/chart-file';
import { exportBriefing } from '@/lib/exports/export-briefing';
import { types } from '@/lib/exports/formats';
import type { MadeFile } from '@/lib/exports/jobs';
import { proposalOf } from '@/lib/imports/tables/template';
import { templateCsv } from '@/lib/imports/tables/template-csv';
import { templateXlsx } from '@/lib/imports/tables/template-xlsx';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { CompanyRecord } from '@/lib/turnaround/case';
import { type View, viewed } from '@/lib/turnaround/view';
import { Sentence } from '@/scripts/sentence';
import { ensureWorker } from '@/scripts/setup/worker';
import type { FactFormat, Wanted } from './export-words';

/** The file that is wanted of a company, as its address would give it. @throws Sentence where there is nothing to show */
export async function madeExport(record: CompanyRecord, wanted: Wanted, view: View): Promise<MadeFile> {
  const known = viewed(record, view);
  switch (wanted.kind) {
    case 'facts':
      return factsFile(record, wanted.format, view);
    case 'chart': {
      const prepared = prepareChart(wanted.chart, known);
      if (!prepared.ok) throw new Sentence(prepared.reason);
      await ensureWorker();
      return chartFile(prepared.spec, known, { ...wanted, size: 'slide', scale: 2, theme: 'light', view });
    }
    default: {
      await ensureWorker();
      const content = firstBriefing(known);
      return exportBriefing(wanted.format, briefed(record, content), () => {}, new AbortController().signal);
    }
  }
}

async function factsFile(record: CompanyRecord, format: FactFormat, view: View): Promise<MadeFile> {
  const name = `${record.company.slug}-${format}`;
  const known = asKnownOn(record, view.asKnownOn);
  // What was replaced goes along: a table that is read back gives the same history.
  const all = { sources: record.sources, facts: [...known.facts, ...known.superseded] };
  const proposal = proposalOf({ ...all, facts: record.facts.filter((fact) => all.facts.includes(fact)) });
  if (format === 'facts.csv') return { name, type: 'text/csv', bytes: Buffer.from(templateCsv(proposal)) };
  if (format === 'facts.xlsx')
    return { name, type: types.xlsx, bytes: await templateXlsx(record.company.name, proposal) };
  const facts = known.facts.map(factWriter(known));
  const json = { company: record.company.slug, asKnownOn: known.asKnownOn, facts };
  return { name, type: 'application/json', bytes: Buffer.from(`${JSON.stringify(json, null, 2)}\n`) };
}
