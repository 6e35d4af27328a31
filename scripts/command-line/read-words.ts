import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongUse } from './wrong-use';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was written after a command's name: its options, and the words that belong to none. */
export type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; args: string[]; allowPositionals: true; strict: true }>
>;

/**
 * Reads a command's words. A list option takes all words up to the next option: `--as Uber "Uber Inc"`.
 * @throws WrongUse with the options there are
 */
export function readWords<const Known extends Options>(
  command: string,
  words: readonly string[],
  options: Known,
  lists: readonly string[] = [],
): Read<Known> {
  const args = repeated(words, lists);
  refuseTwice(command, args, options);
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(`${sentenceOf(error, options)} See: npx turnaround ${command} --help`);
  }
}

/** `--as A B` becomes `--as A --as B`. */
function repeated(words: readonly string[], lists: readonly string[]): string[] {
  const result: string[] = [];
  let list: string | null = null;
  let given = 0;
  for (const word of words) {
    if (word.startsWith('--')) list = lists.includes(word.slice(2)) ? word : null;
    if (list !== null && !word.startsWith('--')) {
      if (given > 0) result.push(list);
      given += 1;
    } else given = 0;
    result.push(word);
  }
  return result;
}

/** The last of two would win, and nobody would know. */
function refuseTwice(command: string, args: readonly string[], options: Options): void {
  const names = args.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=', 1)[0] ?? '');
  const twice = names.find((name, at) => names.indexOf(name) !== at && !options[name]?.multiple);
  if (twice) throw new WrongUse(`--${twice} stands here twice. See: npx turnaround ${command} --help`);
}

function sentenceOf(error: unknown, options: Options): string {
  const { code, message } = error as { code?: string; message: string };
  const named = /'(--?[^\s'<=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `There is no option ${named} here. Known are: ${known.join(', ')}.`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const long = /--[\w-]+/.exec(message)?.[0] ?? named;
    return options[long.slice(2)]?.type === 'boolean' ? `${long} takes no value.` : `${long} needs a value after it.`;
  }
  return message;
}

/** The option's text. @throws WrongUse without it */
export function required(command: string, name: string, value: string | undefined, example: string): string {
  if (value?.trim()) return value.trim();
  throw new WrongUse(`Say --${name}: npx turnaround ${command} ${example}`);
}
