import { randomUUID } from 'node:crypto';
import { keeper } from '@/lib/access/viewer';
import { chooseRows } from '@/lib/acts/imports/choose';
import { commitImport } from '@/lib/acts/imports/commit';
import { startImport } from '@/lib/acts/imports/start';
import { stopImport } from '@/lib/acts/imports/stop';
import { undoImport } from '@/lib/acts/imports/undo';
import { dateOf } from '@/lib/turnaround/period';
import { by } from '@/tests/support/by';
import { bring, proposed } from '@/tests/support/imports';
import { example, type Ground } from '../example';

const editor = { actor: ({ actors }: Ground) => actors.editor, refused: ({ actors }: Ground) => actors.viewer };

let days = 0;

/** A previewed import of one figure, of a day of its own. */
async function previewed({ slug }: Ground): Promise<{ importId: string }> {
  const day = dateOf(40_000 + ++days);
  const period = { type: 'instant', start: day, end: day, precision: 'day' } as const;
  const { id } = await bring([proposed({ metric: 'cash', period })], { slug });
  return { importId: id };
}

async function saved(ground: Ground): Promise<{ importId: string }> {
  const order = await previewed(ground);
  await commitImport(by(keeper), order);
  return order;
}

export const imports = [
  example({
    ...editor,
    file: 'imports/start',
    act: startImport,
    input: ({ slug }) => ({
      ...{ company: { slug }, fileName: 'figures.csv', format: 'table', mapping: null, reason: 'A test' },
      idempotencyKey: randomUUID(),
    }),
  }),
  example({
    ...editor,
    file: 'imports/choose',
    act: chooseRows,
    input: async (ground) => ({ ...(await previewed(ground)), which: { rows: [1] }, choice: 'leave out' as const }),
  }),
  example({ ...editor, file: 'imports/stop', act: stopImport, input: previewed }),
  example({ ...editor, file: 'imports/commit', act: commitImport, input: previewed }),
  example({
    ...editor,
    file: 'imports/undo',
    act: undoImport,
    input: async (ground) => ({ ...(await saved(ground)), reason: 'A test' }),
  }),
];
