/** One broken reference: where it stands in the file, and a sentence. */
export type Broken = { readonly path: readonly (string | number)[]; readonly message: string };

type Keyed = { readonly key: string };
type Cited = { readonly source: string };

/** The parts of a case file that point at each other. */
export type Referring = {
  readonly sources: readonly (Keyed & { readonly number: number })[];
  readonly facts: readonly (Keyed &
    Cited & {
      readonly metric: string;
      readonly alsoReportedBy: readonly string[];
      readonly members: readonly { dimension: string; name: string; note: string | null }[];
    })[];
  readonly restatements: readonly { readonly earlierFactKey: string; readonly laterFactKey: string | null }[];
  readonly conflicts: readonly (Keyed & {
    readonly factKeys: readonly string[];
    readonly preferredFactKey: string | null;
  })[];
  readonly events: readonly (Keyed & Cited & { readonly factKeys: readonly string[] })[];
  readonly products: readonly (Keyed & Cited)[];
  readonly licences: readonly (Keyed & Cited)[];
  readonly compute: readonly (Keyed & Cited)[];
};

const lists = ['sources', 'facts', 'conflicts', 'events', 'products', 'licences', 'compute'] as const;
const citing = ['facts', 'events', 'products', 'licences', 'compute'] as const;

/** Everything in the file that points at nothing, twice at one name, or out of order. */
export function brokenReferences(file: Referring): Broken[] {
  const sources = new Set(file.sources.map((source) => source.key));
  const facts = new Set(file.facts.map((fact) => fact.key));
  return [
    ...lists.flatMap((list) => repeatedKeys(list, file[list])),
    ...file.sources.flatMap((source, index) =>
      source.number === index + 1 ? [] : [broken(['sources', index, 'number'], `must be ${index + 1}`)],
    ),
    ...citing.flatMap((list) =>
      file[list].flatMap((entry, index) => unknown(sources, [list, index, 'source'], [entry.source], 'source')),
    ),
    ...file.facts.flatMap((fact, index) =>
      unknown(sources, ['facts', index, 'alsoReportedBy'], fact.alsoReportedBy, 'source'),
    ),
    ...[...file.events.entries()].flatMap(([index, event]) =>
      unknown(facts, ['events', index, 'factKeys'], event.factKeys, 'fact'),
    ),
    ...brokenRestatements(file),
    ...file.conflicts.flatMap((conflict, index) => brokenConflict(facts, conflict, index)),
    ...twoNotes(file.facts),
  ];
}

/** A fact is replaced at most once, and by a fact of the same metric. */
function brokenRestatements({ facts, restatements }: Referring): Broken[] {
  const metrics = new Map(facts.map((fact) => [fact.key, fact.metric]));
  const known = new Set(metrics.keys());
  const replaced = new Set<string>();
  return restatements.flatMap(({ earlierFactKey: earlier, laterFactKey: later }, index) => {
    const at = (field: string) => ['restatements', index, field];
    const twice = replaced.has(earlier);
    replaced.add(earlier);
    return [
      ...unknown(known, at('earlierFactKey'), [earlier], 'fact'),
      ...unknown(known, at('laterFactKey'), later === null ? [] : [later], 'fact'),
      ...(twice ? [broken(at('earlierFactKey'), `"${earlier}" is replaced twice`)] : []),
      ...(later !== null && metrics.get(earlier) !== metrics.get(later)
        ? [broken(at('laterFactKey'), `"${later}" is of another metric`)]
        : []),
    ];
  });
}

function brokenConflict(facts: ReadonlySet<string>, conflict: Referring['conflicts'][number], index: number): Broken[] {
  const preferred = conflict.preferredFactKey === null ? [] : [conflict.preferredFactKey];
  return [
    ...unknown(facts, ['conflicts', index, 'factKeys'], conflict.factKeys, 'fact'),
    ...unknown(
      new Set(conflict.factKeys),
      ['conflicts', index, 'preferredFactKey'],
      preferred,
      'fact of this conflict',
    ),
  ];
}

/** A member is one thing with one note, however many facts carry it. */
function twoNotes(facts: Referring['facts']): Broken[] {
  const notes = new Map<string, string | null>();
  return facts.flatMap((fact, index) =>
    fact.members.flatMap(({ dimension, name, note }) => {
      const member = `${dimension} ${name}`;
      const first = notes.has(member) ? notes.get(member) : note;
      notes.set(member, first ?? null);
      return first === note ? [] : [broken(['facts', index, 'members'], `gives "${name}" a second, different note`)];
    }),
  );
}

function repeatedKeys(list: string, entries: readonly Keyed[]): Broken[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key }, index) => {
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [broken([list, index, 'key'], `"${key}" is used twice`)] : [];
  });
}

function unknown(known: ReadonlySet<string>, path: Broken['path'], keys: readonly string[], noun: string): Broken[] {
  return keys.filter((key) => !known.has(key)).map((key) => broken(path, `"${key}" is not a ${noun}`));
}

function broken(path: Broken['path'], message: string): Broken {
  return { path, message };
}
