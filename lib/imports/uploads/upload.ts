/** A file that was handed in and waits to be read. */
export type Upload = {
  /** Made by the client: the same upload sent twice is one file. */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** ISO 8601 instant in UTC. */
  readonly storedAt: string;
  readonly person: string;
  /** The person's id; null for whoever keeps the machine. */
  readonly personId: string | null;
  /** For which company it was handed in; null for one that is not here yet. */
  readonly company: string | null;
};

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is the id of an upload: a random one, and never a path. */
export function isUploadId(text: string): boolean {
  return idForm.test(text);
}
