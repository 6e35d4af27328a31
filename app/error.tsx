'use client';

import page from '@/components/ui/page.module.css';

/** Shown when a page could not be made. The log has the reason under the digest; the reader gets a way on. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <div className={page.head}>
        <h1>This page could not be made</h1>
        <p>
          Something went wrong on the server. Its log has the details
          {error.digest && <> under {error.digest}</>}.
        </p>
      </div>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </div>
  );
}
