import { keeper } from '@/lib/access/viewer';
import { listImports } from '@/lib/data/imports/import-for';
import type { Command } from '../command';
import { aligned, counted, print, printJson } from '../print';
import { readWords, required } from '../read-words';
import { withDatabase } from '../with-database';
import { WrongUse } from '../wrong-use';

const help = `npx turnaround imports --company SLUG [--json]

Lists a company's imports, the latest first: when, what, who, and the id by which one is undone.`;

const most = 1_000;

export const importsCommand: Command = {
  about: 'Lists a company’s imports',
  help,
  async run(words) {
    const { values, positionals } = readWords('imports', words, {
      company: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals[0])
      throw new WrongUse(`“${positionals[0]}” is too much. Write: npx turnaround imports --company SLUG`);
    const slug = required('imports', 'company', values.company, '--company SLUG');
    const imports = await withDatabase('started', () => listImports(keeper, slug, most));
    if (values.json) printJson({ company: slug, imports });
    else if (imports.length === 0) print(`“${slug}” has no imports.`);
    else
      print(
        aligned(
          imports.map((each) => [
            each.createdAt.slice(0, 16).replace('T', ' '),
            each.state,
            `${counted(each.counts?.new ?? 0)} new`,
            each.fileName,
            each.person,
            each.id,
          ]),
          '',
        ),
      );
    return 0;
  },
};
