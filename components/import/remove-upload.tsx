'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import styles from './import.module.css';

/** Takes a waiting file away. */
export function RemoveUpload({ id, name }: { id: string; name: string }) {
  const router = useRouter();
  const [hasFailed, setFailed] = useState(false);

  async function remove() {
    const answer = await fetch(`/import/uploads/${id}`, { method: 'DELETE' }).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) router.refresh();
  }

  return (
    <span className="control">
      <button type="button" className={styles.plain} aria-label={`Remove ${name}`} onClick={remove}>
        Remove
      </button>
      {hasFailed && <span role="alert"> It could not be removed; try again.</span>}
    </span>
  );
}
