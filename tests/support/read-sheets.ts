import type { ImportFile } from '@/lib/imports/import-file';
import type { ProposedFact } from '@/lib/imports/proposed';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { readTable } from '@/lib/imports/tables/read-table';
import { openQuestions } from '@/lib/imports/tables/sheets/questions';
import { readSheets } from '@/lib/imports/tables/sheets/read-sheets';
import { understandFile } from '@/lib/imports/tables/sheets/understand-file';
import { sheetsMapping } from '@/lib/imports/tables/sheets/understand-sheets';
import { withSource } from '@/lib/imports/tables/sheets/with-source';
import { textFile } from './import-files';

const harbour = { currency: 'GBP', fiscalYearEnd: '12-31', names: ['Harbour Foods Ltd'] };
const source = { title: 'accounts', publisher: 'Harbour Foods', knownOn: '2026-01-15' };

/** A sheet as CSV, a line each. */
export const sheet = (...lines: string[]): ImportFile => textFile('accounts.csv', `${lines.join('\n')}\n`);

/** What is read of a file's sheets: `revenue 2024-01-01..2024-01-31 1200000 GBP plan`, a line each. */
export async function readSheet(file: ImportFile, answers: Partial<Mapping> = {}, company = harbour) {
  const { results, leftOut } = await readSheets(file, withSource(sheetsMapping(answers), source), company);
  const facts = results.filter((one) => one.kind === 'fact');
  const rejected = results.filter((one) => one.kind === 'rejected');
  const held = facts.filter(({ hold }) => hold);
  return {
    lines: facts.filter(({ hold }) => !hold).map(factLine),
    held: held.map((fact) => `${factLine(fact)}: ${fact.hold?.code}`),
    sentences: rejected.map(({ sentence }) => sentence),
    leftOut: [...leftOut],
  };
}

/** What is read of any table as a person brings it, with the answers they give: of sheets, or of one fact a row. */
export async function readOrdinary(file: ImportFile, answers: Partial<Mapping> = {}, company = harbour) {
  const understanding = await understandFile(file, company, answers);
  const open = openQuestions(understanding).map(({ kind }) => kind);
  if (open.length > 0) return { open, lines: [], held: [], sentences: [] };
  const reading = await readTable(file, withSource(understanding.mapping, source), company);
  const facts: ProposedFact[] = [];
  const sentences: string[] = [];
  for await (const one of reading.proposed) {
    if (one.kind === 'fact') facts.push(one);
    else sentences.push(one.sentence);
  }
  const held = facts.filter(({ hold }) => hold);
  return {
    ...{ open, sentences, lines: facts.filter(({ hold }) => !hold).map(factLine) },
    held: held.map((fact) => `${factLine(fact)}: ${fact.hold?.code}`),
  };
}

/** The questions that a file leaves open, by what they settle. */
export async function askedOf(file: ImportFile, answers: Partial<Mapping> = {}, company = harbour) {
  const { questions } = await understandFile(file, company, answers);
  return openQuestions({ questions });
}

function factLine({ metric, members, period, value, unit, scenario }: ProposedFact): string {
  const amount = value.kind === 'figure' ? value.figure.low : value.reason;
  const more = members.map(({ dimension, name }) => `${dimension}: ${name}`);
  const when = period.start === period.end ? period.end : `${period.start}..${period.end}`;
  return [metric, ...more, when, amount, unit, ...(scenario === 'actual' ? [] : [scenario])].join(' ');
}
