'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './import.module.css';
import { PasteTable } from './paste-table';
import { PlainUpload } from './plain-upload';
import { TransferProgress } from './transfer-progress';
import { useUpload } from './use-upload';

type Props = {
  /** Of a form that is sent without script. */
  formKey: string;
  /** Null where the file brings a company of its own. */
  company: string | null;
  /** What became of a form without script: `empty` or `refused`. */
  said: string | undefined;
  /** Of the imports: an upload's page is below it. */
  base: string;
};

/** Where a file is handed in: dropped, chosen, or pasted. */
export function BringDesk({ company, base, formKey, said }: Props) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isAlive, setAlive] = useState(false);
  const { uploading, start, repeat, cancel, fail } = useUpload(company, (upload) => router.push(`${base}/${upload}`));
  useEffect(() => setAlive(true), []);

  function take(files: FileList | null) {
    const [file, second] = [...(files ?? [])];
    if (second) fail('Import one file at a time.');
    else if (file) start(file.name, file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length === 0) return fail('That was not a file. To import a table, paste it below.');
    take(event.dataTransfer.files);
  }

  return (
    <div className="control" data-alive={isAlive || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {uploading.kind === 'sending' ? (
          <TransferProgress {...uploading} onCancel={cancel} />
        ) : (
          <>
            <p className={styles.dropWords}>
              <label htmlFor={id}>Drop a file here</label>, or
            </p>
            <button type="button" className={styles.main} onClick={() => input.current?.click()}>
              Choose a file
            </button>
            <input
              ref={input}
              id={id}
              type="file"
              className="visually-hidden"
              tabIndex={-1}
              onChange={({ target }) => {
                take(target.files);
                target.value = '';
              }}
            />
            <p className={styles.quiet}>
              A table (CSV, TSV, XLSX, ODS), SEC company facts (JSON), a Financial Statement Data Set (ZIP), a list of
              lay-offs or WARN notices (CSV). Up to 1 GB. Nothing becomes a figure before you have seen what would
              change.
            </p>
          </>
        )}
      </div>
      <div role="alert">
        {uploading.kind === 'failed' && (
          <p className={styles.problem}>
            {uploading.sentence}{' '}
            {uploading.canRepeat && (
              <button type="button" className={styles.plain} onClick={() => repeat()}>
                Send again
              </button>
            )}
          </p>
        )}
      </div>
      {said && <p className={styles.problem}>{saidWords(said)}</p>}
      <noscript>
        <PlainUpload company={company} formKey={formKey} />
      </noscript>
      <PasteTable onTable={(text) => start('Pasted table.tsv', new Blob([text], { type: 'text/plain' }))} />
    </div>
  );
}

function saidWords(said: string): string {
  if (said === 'empty') return 'Choose a file that holds something, or paste a table.';
  return 'There is no room for the file at the moment. Nothing was kept; try again later.';
}
