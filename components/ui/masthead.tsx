import type { ReactNode } from 'react';
import styles from './masthead.module.css';
import { NavLink } from './nav-link';
import { PaletteButton } from './palette-button';

/** The line at the top of every page: the product's name, the way to its parts, and who is signed in. */
export function Masthead({ account }: { account: ReactNode }) {
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <NavLink href="/" className={styles.name}>
        Turnaround
      </NavLink>
      <nav aria-label="Main" className={styles.nav}>
        <NavLink href="/">Companies</NavLink>
        <NavLink href="/compare">Compare</NavLink>
        <NavLink href="/methods">Methods</NavLink>
        <PaletteButton />
      </nav>
      <div className={styles.account}>{account}</div>
    </header>
  );
}
