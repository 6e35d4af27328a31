import { userInfo } from 'node:os';
import { findCompany } from '@/lib/data/imports/find-company';
import { FileRefused } from '@/lib/imports/file-refused';
import { groupRejections } from '@/lib/imports/rejection-groups';
import { messageOf, Sentence } from '@/scripts/sentence';
import type { Around, Command, ExitCode } from '../command';
import { printJson } from '../print';
import { withDatabase } from '../with-database';
import { bringAllFilers } from './all-filers';
import { bringOne, type Result } from './bring-one';
import { type GivenFile, givenFile } from './given-file';
import { help } from './help';
import { type ImportWords, readImportWords } from './import-words';
import { settleChoices } from './settle-choices';
import { OpenQuestions } from './settle-table';
import type { Settled } from './settled';
import { onStop, type Stop } from './stop';
import { tell } from './tell';
import { watchOnTerminal } from './watch';

export const importCommand: Command = { about: 'Imports files of figures into a company', help, run };

type Told = Result & { readonly settled: Settled | null; readonly questions: OpenQuestions['questions'] };

async function run(words: readonly string[], around: Around): Promise<ExitCode> {
  const asked = readImportWords(words);
  const files: GivenFile[] = [];
  const stop = onStop();
  try {
    for (const word of asked.files) files.push(await givenFile(word, around.folder));
    const results = await withDatabase('started', async () => {
      const told: Told[] = [];
      for (const { file } of files) {
        if (stop.asked) break;
        for await (const result of bring(file, asked, { ...around, stop })) {
          told.push(result);
          if (!asked.json) tell(result, result.settled, result.questions);
        }
      }
      return told;
    });
    if (asked.json) printJson(jsonOf(results, asked));
    const isFine =
      results.length > 0 &&
      results.every(({ outcome }) => !['refused', 'cancelled', 'nothing stored'].includes(outcome));
    return isFine && !stop.asked ? 0 : 1;
  } finally {
    stop.done();
    for (const { letGo } of files) await letGo();
  }
}

type Here = Around & { readonly stop: Stop };

async function* bring(file: GivenFile['file'], asked: ImportWords, here: Here): AsyncGenerator<Told> {
  const how = { ...asked, stop: here.stop, watch: watchOnTerminal(file.name) };
  const person = asked.person ?? `${userInfo().username}, at the command line`;
  const reason = asked.reason ?? `${file.name} was imported.`;
  try {
    if (asked.company === null) {
      for await (const result of bringAllFilers(file, { ...asked, person, reason }, how))
        yield { ...result, settled: null, questions: [] };
      return;
    }
    const { order, company } = await companyFor(asked.company, asked.newCompany);
    const settled = await settleChoices(file, asked, { slug: asked.company, company, folder: here.folder });
    const result = await bringOne({ file, company: order, choices: settled.choices, person, reason }, how);
    yield { ...result, settled, questions: [] };
  } catch (error) {
    const nothing = { import: null, counts: null, rejected: [], held: [], flagged: [], aside: [], settled: null };
    yield {
      file: file.name,
      company: asked.company ?? '',
      outcome: 'refused',
      sentence: sentenceOf(error),
      questions: error instanceof OpenQuestions ? error.questions : [],
      ...nothing,
    };
  }
}

/** @throws what is a fault of the product, and nobody's at the terminal */
function sentenceOf(error: unknown): string {
  if (error instanceof FileRefused || error instanceof Sentence) return error.message;
  if (!isDatabaseAway(error)) throw error;
  return `The database did not answer (${messageOf(error)}). Import the file again: what is saved already changes nothing.`;
}

const away = /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/;

/** Gone, restarting, or not to be reached: pg gives some of these no code. */
function isDatabaseAway(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return away.test(code) || /connection (terminated|ended|timeout)|timeout exceeded/i.test(messageOf(error));
}

async function companyFor(slug: string, given: ImportWords['newCompany']) {
  const known = await findCompany(slug);
  if (known) return { order: { slug }, company: known };
  if (given) return { order: { new: { slug, ...given } }, company: { ...given, id: slug, names: [given.name] } };
  throw new Sentence(
    `There is no company “${slug}”. To make it, say its --name NAME --currency USD --fiscal-year-end 12-31.`,
  );
}

function jsonOf(results: readonly Told[], { dryRun }: ImportWords) {
  return {
    dryRun,
    files: results.map(({ settled, rejected, held, flagged, questions, ...rest }) => ({
      ...rest,
      questions: questions.map(questionJson),
      mapping: settled && { by: settled.by, choices: settled.choices },
      rejectionGroups: groupRejections(rejected).map(({ first, canMap: _, ...group }) => ({
        ...group,
        first: { ...first },
      })),
      rejected: rejected.map(({ place, ...why }) => ({ ...place, ...why })),
      flagged: flagged.map(({ place, metric, members, period, unit, reported, flags }) => ({
        ...{ ...place, metric, members, period, unit, read: reported, flags },
      })),
      held: held.map(({ place, hold, metric, members, period, unit, reported }) => ({
        ...{ ...place, kind: hold.code, sentence: hold.sentence },
        ...{ metric, members, period, unit, read: reported },
      })),
    })),
  };
}

/** A question as data: what is asked of which cell, and the option that answers it. */
function questionJson({ kind, sentence, option, suggested, example }: Told['questions'][number]) {
  return { kind, sentence, option, suggested, example };
}
