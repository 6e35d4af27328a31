import { useEffect, useRef, useState } from 'react';
import { CopyResult } from '@/components/ui/copy-result';
import { type Copied, copyText } from '@/components/ui/copying';
import styles from './sharing.module.css';

/** The address of a link that was just made. It cannot be shown again. */
export function MadeLink({ address, onClose }: { address: string; onClose(): void }) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.select(), []);

  return (
    <section className={styles.made} aria-label="The new link">
      <p>
        <strong>Copy it now.</strong> It is shown this once and is not stored; whoever has it may look.
      </p>
      <input ref={field} className={styles.address} readOnly value={address} aria-label="Address of the new link" />
      <div className={styles.line}>
        <button type="button" onClick={async () => setCopied(await copyText('Address', address))}>
          Copy
        </button>
        <button type="button" onClick={onClose}>
          Done
        </button>
        <CopyResult copied={copied} />
      </div>
    </section>
  );
}
