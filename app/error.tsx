'use client';

import page from '@/components/ui/page.module.css';

/** Shown when a page could not be made. The log has the reason; the reader gets a way on. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <div className={page.head}>
        <h1>This page could not be made</h1>
        <p>Something went wrong on the server while it was read. Nothing is lost.</p>
      </div>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </div>
  );
}
