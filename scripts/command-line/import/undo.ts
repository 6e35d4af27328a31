import { userInfo } from 'node:os';
import { undoImport } from '@/lib/acts/imports/undo';
import { Sentence } from '@/scripts/sentence';
import { byKeeper } from '../by-keeper';
import type { Command } from '../command';
import { print, printJson } from '../print';
import { readWords, required } from '../read-words';
import { withDatabase } from '../with-database';
import { WrongUse } from '../wrong-use';

const help = `npx turnaround undo IMPORT --reason TEXT [--person TEXT] [--json]

Undoes a whole import. Nothing is deleted: each of its facts is withdrawn, what it had restated counts again, and
the history says who did it and why. npx turnaround imports --company SLUG lists the ids.`;

const text = { type: 'string' } as const;

export const undoCommand: Command = {
  about: 'Undoes a whole import',
  help,
  async run(words) {
    const options = { reason: text, person: text, json: { type: 'boolean' } } as const;
    const { values, positionals } = readWords('undo', words, options);
    const [id, more] = positionals;
    if (!id || more) throw new WrongUse('Say which one import: npx turnaround undo IMPORT --reason "…"');
    const reason = required('undo', 'reason', values.reason, `${id} --reason "…"`);
    const person = values.person ?? `${userInfo().username}, at the command line`;
    const undone = await withDatabase('started', () => undoImport(byKeeper, { importId: id, reason, person }));
    if (!undone.ok && !values.json) throw new Sentence(undone.sentence);
    if (values.json) printJson(undone.ok ? { outcome: 'undone', import: undone.value } : refused(undone));
    else if (undone.ok) print(`${undone.value.fileName} was undone.`);
    return undone.ok ? 0 : 1;
  },
};

const refused = ({ sentence }: { sentence: string }) => ({ outcome: 'refused', sentence });
