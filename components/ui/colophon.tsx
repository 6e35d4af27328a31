import styles from './colophon.module.css';
import { NavLink } from './nav-link';
import { ThemeChoice } from './theme-choice';

/** The foot of every page. */
export function Colophon() {
  return (
    <footer className={styles.colophon}>
      <p>
        Every figure keeps its bounds, its date and its source. What no source reports is left blank, with the reason.
      </p>
      <NavLink href="/api">API</NavLink>
      <ThemeChoice />
    </footer>
  );
}
