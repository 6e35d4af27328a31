'use client';

import type { Copied } from './copying';
import styles from './share-lines.module.css';

/** Says how a copy went; what the clipboard refused stands there to be selected. */
export function CopyResult({ copied }: { copied: Copied | null }) {
  return (
    <>
      <p role="status" className={styles.said}>
        {copied?.said}
      </p>
      {copied?.text && (
        <textarea
          className={styles.text}
          aria-label="Text to copy"
          readOnly
          rows={4}
          value={copied.text}
          ref={(area) => area?.select()}
        />
      )}
    </>
  );
}
