'use client';

import Link, { useLinkStatus } from 'next/link';
import type { ComponentProps } from 'react';
import styles from './nav-link.module.css';

/** A link to another page that shows, after a moment, that the page is on its way. */
export function NavLink({ children, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link prefetch={false} {...props}>
      {children}
      <Pending />
    </Link>
  );
}

function Pending() {
  const { pending } = useLinkStatus();
  return pending ? <OnItsWay /> : null;
}

/** A line along the top of the window: the page asked for is on its way. */
export function OnItsWay() {
  return (
    <span className={styles.pending} role="status">
      <span className="visually-hidden">Loading</span>
    </span>
  );
}
