import { database } from '@/lib/data/database';

/** One change by hand of what is not a figure. */
export type Amended = {
  readonly id: string;
  readonly person: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** The details that differ, by name. */
  readonly changed: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};

/** The changes by hand of a company's details, a restructuring or a source, the latest first. */
export async function readAmendments(companyId: string, nounId: string): Promise<Amended[]> {
  const rows = await database().amendment.findMany({
    where: { companyId, nounId },
    include: { recording: true },
    orderBy: { id: 'desc' },
    take: 100,
  });
  return rows.map(({ id, before, after, recording: { actor, reason, recordedAt } }) => ({
    ...{ id, person: actor, reason, recordedAt: recordedAt.toISOString() },
    changed: before && after ? differences(before as object, after as object) : [],
  }));
}

function differences(before: object, after: object): Amended['changed'] {
  const was = new Map(Object.entries(before).map(([field, value]) => [field, words(value)]));
  return Object.entries(after).flatMap(([field, value]) => {
    const [one, other] = [was.get(field) ?? '', words(value)];
    return one === other ? [] : [{ field, before: one, after: other }];
  });
}

const words = (value: unknown) => [value ?? ''].flat().join(', ');
