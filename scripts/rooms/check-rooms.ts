import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type Room, rooms } from './rooms';

/** A file of the project: its path from the root, with slashes, and its text. */
export type Source = { readonly file: string; readonly text: string };

const imported = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\s,]+)['"]/g;
const databasePackages = /^(pg|pg-copy-streams|@prisma\/.*)$/;
const writing = /\b(INSERT INTO|DELETE FROM|TRUNCATE|UPDATE\s+(?:ONLY\s+)?["\w.]+\s+(?:AS\s+\w+\s+)?SET)\b/;

/** What goes against the rooms' rules, a sentence each. Tests beside their code may import everything. */
export function brokenWalls(sources: readonly Source[], known: Readonly<Record<string, Room>> = rooms): string[] {
  return sources
    .filter(({ file }) => !/\.test\.tsx?$/.test(file))
    .flatMap(({ file, text }) => {
      const room = roomOf(file, known);
      if (!room) return [`${file} is in no room: say in scripts/rooms/rooms.ts what it may import.`];
      const [name, rules] = room;
      const wrong = [...text.matchAll(imported)].flatMap(([, target = '']) => {
        const why = refusal(target, file, name, rules, known);
        return why ? [`${file}: ${why}`] : [];
      });
      const writes = rules.database !== 'writes' && writing.exec(text);
      return writes ? [...wrong, `${file}: “${writes[0]}” changes the database; that is an act of lib/acts.`] : wrong;
    });
}

function refusal(target: string, file: string, name: string, rules: Room, known: Readonly<Record<string, Room>>) {
  const local = localPath(target, file);
  if (local === null) return packageRefusal(target, name, rules);
  const [other = local] = roomOf(local, known) ?? [];
  if (other === name || rules.rooms === 'all' || rules.rooms.includes(other)) return null;
  return `${name} may not import ${other} (${local}).`;
}

function packageRefusal(target: string, name: string, { packages, database }: Room): string | null {
  if (packages) {
    const may = packages.some((each) => target === each || target.startsWith(`${each}/`));
    return may ? null : `${name} is pure and may not import ${target}.`;
  }
  const meetsDatabase = databasePackages.test(target) && !database;
  return meetsDatabase && !isBuiltin(target) ? `${name} may not meet the database (${target}).` : null;
}

/** From the root and without its ending; null for a package. */
function localPath(target: string, file: string): string | null {
  if (target.startsWith('@/')) return withoutEnding(target.slice(2));
  return target.startsWith('.') ? withoutEnding(path.posix.join(path.posix.dirname(file), target)) : null;
}

const withoutEnding = (file: string) => file.replace(/\.(tsx?|mjs)$/, '');

/** The room of the longest name that fits. */
function roomOf(file: string, known: Readonly<Record<string, Room>>): [string, Room] | null {
  const fitting = Object.keys(known).filter((name) => isWithin(withoutEnding(file), withoutEnding(name)));
  const name = fitting.sort((one, other) => other.length - one.length)[0];
  const room = name === undefined ? undefined : known[name];
  return name !== undefined && room ? [name, room] : null;
}

function isWithin(file: string, name: string): boolean {
  return file === name || file.startsWith(`${name}/`);
}
