import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { FileRefused } from '@/lib/imports/file-refused';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Done, Task, Works } from './works';

/** What one process may hold of files; a file that needs more is refused. */
const mostMegabytes = 768;
/** How long it is kept for the next file: one that was looked at is read soon. */
const patience = 60_000;
/** Readings at once, over all files; looking at a file has places of its own. */
const places = { reading: 2, looking: 2 } as const;
/** Looking at a file is waited for by a person. */
const longestLook = 120_000;

type Kind = keyof typeof places;
type Reader = { readonly child: ChildProcess; leave?: NodeJS.Timeout };
type Readers = {
  readonly all: Set<ChildProcess>;
  readonly idle: Reader[];
  readonly busy: Record<Kind, number>;
  readonly waiting: [Kind, () => void][];
};

// Kept on the process: each of Next's bundles has a copy of this module.
const shared = globalThis as { turnaroundReaders?: Readers };
const readers = () => {
  shared.turnaroundReaders ??= { all: new Set(), idle: [], busy: { reading: 0, looking: 0 }, waiting: [] };
  return shared.turnaroundReaders;
};

/**
 * Does something with a file on this machine's disk in a process of its own, so that the web server goes on serving and
 * keeps its memory. Waits for its turn where many files are read.
 * @throws FileRefused as the work does, and for a file that needs too much memory or time
 */
export async function inReader<Work extends keyof Works>(
  work: Work,
  file: ImportFile,
  ...words: Parameters<Works[Work]> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Awaited<ReturnType<Works[Work]>>> {
  if (file.path === undefined) throw new Error('Only a file on disk can be read elsewhere.');
  const kind = work === 'readFile' ? 'reading' : 'looking';
  await turn(kind);
  try {
    const done = await ask({ work, file: { path: file.path, name: file.name }, words }, kind);
    if (done.kind === 'refused') throw new FileRefused(file.name, done.sentence, done.place);
    if (done.kind === 'failed') throw Object.assign(new Error(done.message), { stack: done.stack });
    return done.value as Awaited<ReturnType<Works[Work]>>;
  } finally {
    leave(kind);
  }
}

async function turn(kind: Kind): Promise<void> {
  const { busy, waiting } = readers();
  if (busy[kind] >= places[kind]) await new Promise<void>((next) => waiting.push([kind, next]));
  busy[kind] += 1;
}

function leave(kind: Kind): void {
  const { busy, waiting } = readers();
  busy[kind] -= 1;
  const next = waiting.findIndex(([each]) => each === kind);
  if (next >= 0) waiting.splice(next, 1)[0]?.[1]();
}

async function ask(task: Task, kind: Kind): Promise<Done> {
  const reader = readers().idle.pop() ?? start();
  clearTimeout(reader.leave);
  const { child } = reader;
  const tooLong = kind === 'looking' ? setTimeout(() => child.kill('SIGKILL'), longestLook) : undefined;
  try {
    const done = await answered(child, task);
    rest(reader);
    return done;
  } finally {
    clearTimeout(tooLong);
  }
}

function answered(child: ChildProcess, task: Task): Promise<Done> {
  return new Promise((resolve, reject) => {
    const over = () => {
      child.off('message', hear);
      child.off('exit', died);
    };
    const hear = (done: Done) => {
      over();
      resolve(done);
    };
    const died = () => {
      over();
      reject(new FileRefused(task.file.name, tooMuch));
    };
    child.on('message', hear);
    child.on('exit', died);
    child.send(task);
  });
}

const tooMuch = `It needs more memory or time than reading a file may take here (${mostMegabytes} MB). Split it, or import it at the command line.`;

function start(): Reader {
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), '.build', 'read-process.mjs');
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const reader: Reader = { child };
  readers().all.add(child);
  // Pages come first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  child.on('error', (error) => console.error('A process that reads files failed.', error));
  child.on('exit', () => {
    const { all, idle } = readers();
    all.delete(child);
    const at = idle.indexOf(reader);
    if (at >= 0) idle.splice(at, 1);
  });
  return reader;
}

function rest(reader: Reader): void {
  readers().idle.push(reader);
  reader.leave = setTimeout(() => reader.child.kill(), patience);
  reader.leave.unref();
}
