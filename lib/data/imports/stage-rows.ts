import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { withConnection, writingPool } from '@/lib/acts/transaction';
import { copyColumns, copyLine } from '@/lib/imports/copy-line';
import type { Proposed, ProposedEvent, Rejected } from '@/lib/imports/proposed';
import { unstorable } from '@/lib/imports/unstorable';
import { type Numbered, stageEvents, stageRejections } from './stage-others';

/** Rejected cells that are kept to be shown; the others are counted. */
export const keptRejections = 1_000;

const chunkSize = 256 * 1_024;
const smallBatch = 500;
const heartbeat = 2_000;

export type Staged = { readonly read: number; readonly staged: number; readonly rejected: number };

/** Reading was cancelled by a person while it ran. */
export class Cancelled extends Error {}

/**
 * Streams what a reader proposes into the staging tables, facts by COPY, in the memory of one chunk.
 * @throws Cancelled when the import was cancelled meanwhile
 */
export async function stageRows(importId: string, rows: AsyncIterable<Proposed>, progress = () => 0): Promise<Staged> {
  const dimensions = await knownDimensions();
  return withConnection(async (client) => {
    await client.query('SET statement_timeout = 0');
    const staging = new Staging(importId, client, { dimensions, progress });
    const watch = setInterval(() => staging.beat().catch(() => {}), heartbeat);
    try {
      for await (const row of rows) await staging.add(row);
      return await staging.end();
    } catch (error) {
      await staging.abandon();
      throw error;
    } finally {
      clearInterval(watch);
      await client.query('RESET statement_timeout').catch(() => {});
    }
  });
}

class Staging {
  private read = 0;
  private staged = 0;
  private rejected = 0;
  private chunk = '';
  private cancelled = false;
  private events: Numbered<ProposedEvent>[] = [];
  private rejections: Numbered<Rejected>[] = [];
  private readonly copy;
  private readonly ended;

  constructor(
    private readonly importId: string,
    client: PoolClient,
    private readonly around: { readonly dimensions: ReadonlySet<string>; readonly progress: () => number },
  ) {
    this.copy = client.query(copyFrom(`COPY import_row (${copyColumns}) FROM STDIN`));
    this.ended = finished(this.copy);
    this.ended.catch(() => {});
  }

  async add(proposed: Proposed): Promise<void> {
    const rowNumber = ++this.read;
    if (this.cancelled) throw new Cancelled();
    const row = proposed.kind === 'rejected' ? proposed : (unstorable(proposed, this.around.dimensions) ?? proposed);
    if (row.kind === 'fact') {
      this.staged++;
      this.chunk += copyLine(this.importId, rowNumber, row);
      if (this.chunk.length >= chunkSize) await this.flush();
      return;
    }
    if (row.kind === 'event') this.events.push({ rowNumber, row });
    else if (++this.rejected <= keptRejections) this.rejections.push({ rowNumber, row });
    if (this.events.length + this.rejections.length >= smallBatch) await this.flushOthers();
  }

  /** Tells that the reading is alive and how far it is; learns whether it was cancelled. */
  async beat(): Promise<void> {
    const { rows } = await writingPool().query<{ state: string }>(
      // A beat may be overtaken by a later one.
      `UPDATE import SET rows_read = greatest(rows_read, $2), progress = $3, changed_at = now()
       WHERE id = $1 RETURNING state`,
      [this.importId, this.read, this.around.progress()],
    );
    this.cancelled = rows[0]?.state !== 'reading';
  }

  async end(): Promise<Staged> {
    await this.flush();
    this.copy.end();
    await this.ended;
    if (this.copy.rowCount !== this.staged)
      throw new Error(`${this.staged} rows were sent and ${this.copy.rowCount} are there.`);
    await this.flushOthers();
    await this.beat();
    if (this.cancelled) throw new Cancelled();
    return { read: this.read, staged: this.staged, rejected: this.rejected };
  }

  /** What was sent is rolled back by the database. */
  async abandon(): Promise<void> {
    this.copy.destroy();
    await this.ended.catch(() => {});
  }

  private async flush(): Promise<void> {
    const sent = this.copy.write(this.chunk);
    this.chunk = '';
    if (!sent) await Promise.race([once(this.copy, 'drain'), this.ended]);
  }

  private async flushOthers(): Promise<void> {
    await stageEvents(this.importId, this.events);
    await stageRejections(this.importId, this.rejections);
    this.events = [];
    this.rejections = [];
  }
}

async function knownDimensions(): Promise<ReadonlySet<string>> {
  const { rows } = await writingPool().query<{ key: string }>('SELECT key FROM dimension');
  return new Set(rows.map(({ key }) => key));
}
