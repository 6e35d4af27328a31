import type { ProposedFact } from '@/lib/imports/proposed';
import { CellRefused } from './cell-refused';
import { remembered } from './remembered';
import { cellText, fieldText } from './row-fields';
import type { TableContext } from './table-context';
import { blankCell, type TableRow } from './table-row';

type Members = ProposedFact['members'];

const none: Members = [];

const entry = /(?:[^;\\]|\\.)+/gsu;
const form = /^\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*:\s*(.+?)\s*$/su;
const expected = 'a dimension and a name, such as creditor: AWS; round: Seed';

/** `creditor: AWS; round: Seed`, with `\` before a `;` or `\` that belongs to a name. */
export function writeMembers(members: Members): string {
  return members.map(({ dimension, name }) => `${dimension}: ${name.replaceAll(/[;\\]/g, '\\$&')}`).join('; ');
}

/** A row's members, sorted by dimension: from the field `members` and from columns of one dimension each. @throws CellRefused */
export function readMembers(row: TableRow, context: TableContext): Members {
  const { text, at } = fieldText(row, 'members', context);
  if (text === '' && context.columns.dimensions.length === 0) return none;
  const written = text === '' ? none : membersIn(text);
  if (written === null) throw new CellRefused(at, text, 'it is not a list of members', expected);
  const own = context.columns.dimensions.flatMap(({ dimension, at }) => {
    const name = cellText(row.cells[at] ?? blankCell, at, context.columns.isTemplate);
    return name === '' ? [] : [{ dimension, name, at }];
  });
  const members = [...written.map((member) => ({ ...member, at })), ...own];
  if (members.length < 2) return members.map(({ dimension, name }) => ({ dimension, name }));
  const doubled = members.find(
    (one, index) => members.findIndex(({ dimension }) => dimension === one.dimension) !== index,
  );
  if (doubled)
    throw new CellRefused(
      doubled.at,
      doubled.name,
      `the row has two members for ${doubled.dimension}`,
      'one a dimension',
    );
  return members
    .map(({ dimension, name }) => ({ dimension, name }))
    .sort((one, other) => (one.dimension < other.dimension ? -1 : 1));
}

/** Null where the text is no list of members. */
const membersIn = remembered((text): Members | null => {
  const members = (text.match(entry) ?? []).map((part) => {
    const [, dimension, name] = form.exec(part) ?? [];
    return dimension && name ? { dimension, name: name.replaceAll(/\\(.)/gsu, '$1') } : null;
  });
  return members.every((member) => member !== null) ? members : null;
});
