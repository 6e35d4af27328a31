'use client';

import type { MouseEvent } from 'react';
import styles from './take-briefing.module.css';
import { type Export, useExport } from './use-export';

const formats = [
  { format: 'pptx', name: 'PowerPoint', what: 'slides with charts that can be edited' },
  { format: 'pdf', name: 'PDF', what: 'the same slides as a document' },
  { format: 'xlsx', name: 'Excel', what: 'facts, sources, restatements, a sheet a chart' },
  { format: 'zip', name: 'Everything', what: 'all of it, and each chart in every format' },
] as const;

type Props = {
  /** Address of the briefing's page. */
  address: string;
  /** `?briefing=…&revision=…` of what was saved; empty for the first briefing. */
  query: string;
  /** There are changes that were not saved, and so are not in the files. */
  isChanged: boolean;
};

/** Takes the saved briefing away as one file; without script each is a plain link. */
export function TakeBriefing({ address, query, isChanged }: Props) {
  const { shown, start, cancel } = useExport(`${address}/exports`, download);
  const isUnderWay = shown !== null && 'job' in shown && ['waiting', 'running'].includes(shown.job.state);

  function take(event: MouseEvent, format: string, name: string) {
    event.preventDefault();
    if (!isUnderWay) void start(`?${new URLSearchParams([...new URLSearchParams(query), ['format', format]])}`, name);
  }

  return (
    <section className={`${styles.take} control`} aria-label="Take the briefing">
      <ul className={styles.formats}>
        {formats.map(({ format, name, what }) => (
          <li key={format}>
            <a
              href={`${address}.${format}${query}`}
              download
              aria-disabled={isUnderWay}
              onClick={(event) => take(event, format, name)}
            >
              {name}
            </a>
            <span className={styles.what}>{what}</span>
          </li>
        ))}
      </ul>
      {isChanged && (
        <p className={styles.what}>Files hold what was saved last. Save first to take your changes along.</p>
      )}
      <Under address={`${address}/exports`} shown={shown} onCancel={cancel} />
    </section>
  );
}

function Under({ address, shown, onCancel }: { address: string; shown: Export; onCancel: (id: string) => void }) {
  return (
    <div className={styles.under}>
      <p role="status" className={styles.said}>
        {sentence(shown)}
      </p>
      {shown && 'job' in shown && (shown.job.state === 'running' || shown.job.state === 'waiting') && (
        <>
          <progress
            aria-label={`${shown.name} made so far`}
            value={shown.job.done}
            max={Math.max(1, shown.job.total)}
          />
          <span className={styles.count} aria-hidden="true">
            {shown.job.done} of {shown.job.total}
          </span>
          <button type="button" onClick={() => onCancel(shown.job.id)}>
            Cancel
          </button>
        </>
      )}
      {shown && 'job' in shown && shown.job.state === 'ready' && (
        <a href={`${address}/${shown.job.id}/file`} download>
          Save it again
        </a>
      )}
    </div>
  );
}

function sentence(shown: Export): string {
  if (!shown) return '';
  if ('problem' in shown) return shown.problem;
  const { name, job } = shown;
  if (job.state === 'waiting') return `${name} waits until another file is made.`;
  if (job.state === 'running') return `${name} is being made.`;
  if (job.state === 'ready') return `${name} is ready, ${sizeWords(job.size ?? 0)}.`;
  return job.state === 'failed'
    ? `${name} could not be made. Try again; the server’s log has the details.`
    : `${name} was cancelled.`;
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Lets the browser save the file of this address; the page stays. */
function download(file: string): void {
  const link = document.createElement('a');
  link.href = file;
  link.download = '';
  link.click();
}
