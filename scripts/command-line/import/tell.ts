import { asideWords } from '@/lib/imports/files/aside-words';
import { formatNames } from '@/lib/imports/files/file-format';
import { placeWords } from '@/lib/imports/place';
import { groupRejections } from '@/lib/imports/rejection-groups';
import { columnLetters } from '@/lib/imports/tables/column-letters';
import { aligned, counted, print } from '../print';
import type { Result } from './bring-one';
import type { OpenQuestions } from './settle-table';
import type { Settled } from './settled';

const shown = 20;

const words: Readonly<Record<Result['outcome'], string>> = {
  stored: 'saved',
  'nothing new': 'nothing new',
  'nothing stored': 'nothing was saved',
  'looked at': 'previewed; nothing was saved',
  refused: 'refused; nothing was saved',
  cancelled: 'cancelled; nothing was saved',
};

/** Says what became of a file, for a person. */
export function tell(result: Result, settled: Settled | null, questions: OpenQuestions['questions'] = []): void {
  const lines = [`${result.file} → ${result.company}: ${outcomeWords(result)}`];
  lines.push(...questions.map(questionLine));
  if (result.sentence && questions.length === 0) lines.push(`  ${without(result.file, result.sentence)}`);
  lines.push(...flagLines(result));
  if (settled) lines.push(`  Read as: ${formatNames[settled.choices.format]}, mapping ${settled.by}`);
  if (settled?.by === 'suggested') lines.push(...columnsOf(settled));
  if (result.counts) lines.push(countLines(result.counts));
  for (const each of result.aside) lines.push(`  ${asideWords(each)}`);
  lines.push(...heldLines(result));
  lines.push(...rejectionLines(result));
  if (result.import && result.outcome === 'stored')
    lines.push(`  Undo it with: npx turnaround undo ${result.import} --reason "…"`);
  print(lines.join('\n'));
}

/** All of a file is here already only where every row is the same. */
function outcomeWords({ outcome, counts }: Result): string {
  if (outcome !== 'nothing new' || !counts) return words[outcome];
  return counts.same === counts.read ? 'nothing new: all of it is here already' : 'nothing was saved';
}

/** What looks unusual comes first. */
function flagLines({ flagged, counts }: Result): string[] {
  const count = counts?.flagged ?? 0;
  if (count === 0) return [];
  const lines = flagged
    .slice(0, shown)
    .flatMap(({ place, flags }) => flags.map(({ sentence }) => `    ${placeWords(place)}: ${sentence}`));
  const more = count - Math.min(flagged.length, shown);
  return [
    `  ${count === 1 ? '1 figure looks' : `${counted(count)} figures look`} unusual:`,
    ...lines,
    ...(more > 0 ? [`    … and ${counted(more)} more.`] : []),
  ];
}

/** Why cells are rejected, by reason and row, each with what to do. */
function rejectionLines({ rejected, counts }: Result): string[] {
  const groups = groupRejections(rejected);
  const lines = groups.slice(0, shown).flatMap(({ label, why, cells, first, remedy }) => {
    const number = `${counted(cells)} ${cells === 1 ? 'cell' : 'cells'}`;
    return [
      `  Rejected: ${label === null ? why : `“${label}”: ${why}`}, ${number}, the first in ${placeWords(first)}`,
      `    ${remedy}`,
    ];
  });
  const more = groups.length - shown;
  if (more > 0) lines.push(`  … and ${counted(more)} more reasons.`);
  const unlisted = (counts?.rejected ?? 0) - rejected.length;
  if (unlisted > 0) lines.push(`  … and ${counted(unlisted)} more rejected cells, which are counted and not listed.`);
  if (rejected.length > 0) lines.push('  --json lists each cell.');
  return lines;
}

function heldLines({ held, counts }: Result): string[] {
  const lines = held
    .slice(0, shown)
    .map(
      ({ place, hold }) =>
        `  ${placeWords(place)}: Held back (${hold.code}): ${without(placeWords(place), hold.sentence)}`,
    );
  const more = (counts?.held ?? 0) - lines.length;
  if (more > 0) lines.push(`  … and ${counted(more)} more held back.`);
  if (lines.length > 0) lines.push('  What is held back is not saved. --record-held KIND saves a kind all the same.');
  return lines;
}

function countLines({
  read,
  new: fresh,
  same,
  restated,
  conflicting,
  rejected,
  leftOut,
  held,
}: NonNullable<Result['counts']>) {
  const rows = [
    ['rows read', read],
    ['new', fresh],
    ['same', same],
    ['restated', restated],
    ['conflicting', conflicting],
    ['rejected', rejected],
    ...(held > 0 ? [['held back', held] as const] : []),
    ...(leftOut > 0 ? [['left out', leftOut] as const] : []),
  ] as const;
  return aligned(rows.map(([what, count]) => [what, counted(count)]));
}

/** "Costs are written negative … Answer with --costs negative. C7: (2,834) becomes Cost of sales: £2,834,000." */
function questionLine({ sentence, option, example }: OpenQuestions['questions'][number]): string {
  const { cell, before, after } = example ?? {};
  const at = cell
    ? ` ${cell.sheet === null ? '' : `${cell.sheet}, `}${columnLetters(cell.column)}${cell.row}: ${before}`
    : '';
  return `  ${sentence} Answer with ${option}.${at}${cell && after ? ` becomes ${after}.` : ''}`;
}

/** Which column was taken for what. */
function columnsOf({ choices }: Settled): string[] {
  if (choices.format === 'table' && choices.mapping.shape === 'sheets') {
    const { sheets } = choices.mapping;
    return [
      `  Sheets: ${sheets.length > 0 ? sheets.map(({ sheet }) => sheet).join(', ') : 'all in which a table was found'}`,
    ];
  }
  if (choices.format === 'table') {
    const { shape, delimiter, encoding, sheet, columns } = choices.mapping;
    const form = [shape, sheet && `sheet ${sheet}`, encoding, delimiter && `delimiter ${JSON.stringify(delimiter)}`];
    const named = columns.filter(({ header, is }) => header === is).map(({ is }) => is);
    const others = columns.filter(({ header, is }) => header !== is).map(({ header, is }) => [header, `→ ${is}`]);
    return [
      `  Table: ${form.filter(Boolean).join(', ')}`,
      ...(named.length > 0 ? [`  Columns by their names: ${named.join(', ')}`] : []),
      ...(others.length > 0 ? ['  Columns read as:', aligned(others, '    ')] : []),
    ];
  }
  return 'names' in choices ? [`  Names of the company: ${choices.names.join(', ')}`] : [];
}

/** A sentence without the place that it begins with, where the line says it already. */
function without(place: string, sentence: string): string {
  return sentence.startsWith(`${place}: `) ? sentence.slice(place.length + 2) : sentence;
}
