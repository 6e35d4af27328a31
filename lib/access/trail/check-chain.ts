import { beforeAll, entryHash, type TrailEntry, type TrailHead } from './entry';

/** A state of the chain that was kept outside of the database. */
export type Checkpoint = TrailHead & { readonly at: string };

export type Fault = 'changed' | 'missing' | 'reordered' | 'added' | 'cut off' | 'rewritten';

export type Verdict =
  | { readonly ok: true; readonly entries: number; readonly head: TrailHead; readonly checkpoints: number }
  /** `seq`: the first entry that is not as it was. */
  | { readonly ok: false; readonly seq: number; readonly fault: Fault; readonly sentence: string };

type Anchors = {
  readonly head: TrailHead | null;
  /** How many entries there are: none is tried in more places than that, whatever number somebody gave it. */
  readonly count: number;
  readonly checkpoints: readonly Checkpoint[];
};

/**
 * Follows the chain from its beginning, and says where it first is not as it was written. It reads each entry at most
 * once and computes at most two hashes for each.
 * @param entries all of them, by number
 * @param anchors what the chain must end with, and what was kept of it elsewhere
 */
export async function checkChain(entries: AsyncIterable<TrailEntry>, anchors: Anchors): Promise<Verdict> {
  const { head } = anchors;
  const kept = [...anchors.checkpoints].sort((one, other) => one.seq - other.seq);
  let last: TrailHead = beforeAll;
  let next = kept.findIndex(({ seq }) => seq > 0);
  for await (const entry of entries) {
    const wrong = check(entry, last, anchors.count);
    if (wrong) return wrong;
    last = { seq: entry.seq, hash: entry.hash };
    for (; next >= 0 && kept[next]?.seq === entry.seq; next += 1) {
      const point = kept[next];
      if (point && point.hash !== entry.hash) return rewritten(kept[next - 1], point);
    }
  }
  return (
    checkEnd(last, head, kept) ??
    surplus(last, anchors.count) ?? { ok: true, entries: last.seq, head: last, checkpoints: kept.length }
  );
}

function check(entry: TrailEntry, last: TrailHead, most: number): Verdict | null {
  const due = last.seq + 1;
  const known = entryHash(entry) === entry.hash;
  if (entry.seq < due)
    return fault(due, 'added', `An entry was added: it has the number ${entry.seq}, where ${due} follows.`);
  if (entry.seq > due) return missing(due, entry.seq);
  if (known && entry.previous === last.hash) return null;
  if (!known) {
    const place = placeOf(entry, most);
    return place === null
      ? fault(due, 'changed', `Entry ${due} was changed: its hash does not fit what it says.`)
      : fault(due, 'reordered', `Entry ${due} was reordered: what stands there was written as entry ${place}.`);
  }
  return last.seq === 0
    ? fault(due, 'added', `Entry ${due} does not follow the beginning of the chain: something stood before it.`)
    : fault(last.seq, 'changed', `Entry ${last.seq} was changed and hashed anew: entry ${due} follows another.`);
}

/** The number under which an entry was written, if it was moved as it is. */
function placeOf(entry: TrailEntry, most: number): number | null {
  for (let seq = 1; seq <= most; seq += 1) if (entryHash({ ...entry, seq }) === entry.hash) return seq;
  return null;
}

function missing(from: number, found: number): Verdict {
  const until = found - 1;
  const which = from === until ? `Entry ${from} is` : `Entries ${from} to ${until} are`;
  return fault(from, 'missing', `${which} missing: entry ${from - 1} is followed by entry ${found}.`);
}

/** Entries that no number leads to: the table's own rules were taken away. */
function surplus(last: TrailHead, count: number): Verdict | null {
  if (count === last.seq) return null;
  const many = `${count} entries are there, of which ${last.seq} have their numbers: the others were added.`;
  return fault(last.seq + 1, 'added', many);
}

function rewritten(before: Checkpoint | undefined, point: Checkpoint): Verdict {
  const from = (before?.seq ?? 0) + 1;
  const where = from === point.seq ? `Entry ${from} was` : `An entry between ${from} and ${point.seq} was`;
  return fault(from, 'rewritten', `${where} changed and the chain made anew: it is not what was kept on ${point.at}.`);
}

function checkEnd(last: TrailHead, head: TrailHead | null, kept: readonly Checkpoint[]): Verdict | null {
  const point = kept.at(-1);
  if (point && point.seq > last.seq) {
    const many = `The end of the trail was cut off: on ${point.at} it had ${point.seq} entries, now it has ${last.seq}.`;
    return fault(last.seq + 1, 'cut off', many);
  }
  if (!head)
    return fault(last.seq, 'missing', 'The row that holds the end of the trail is missing, or has another beside it.');
  if (head.seq > last.seq) {
    const many = `The end of the trail points past its last entry: ${head.seq} entries were written, ${last.seq} are there.`;
    return fault(last.seq + 1, 'cut off', many);
  }
  if (head.seq < last.seq) {
    return fault(head.seq + 1, 'added', `Entry ${head.seq + 1} was added past the end that the database knows.`);
  }
  return head.hash === last.hash
    ? null
    : fault(last.seq, 'changed', `Entry ${last.seq} was changed and hashed anew: the end of the trail is another.`);
}

function fault(seq: number, what: Fault, sentence: string): Verdict {
  return { ok: false, seq, fault: what, sentence };
}
