import { NavLink } from './nav-link';
import styles from './paging.module.css';

type Props = {
  /** From 1. */
  page: number;
  pages: number;
  total: number;
  size: number;
  what: string;
  addressOf: (page: number) => string;
};

/** Which part of a long list this is, and the way to its neighbours. Nothing where the list has one page. */
export function Paging({ page, pages, total, size, what, addressOf }: Props) {
  if (pages < 2) return null;
  const from = (page - 1) * size + 1;
  return (
    <nav aria-label="Pages" className={styles.paging}>
      <span>
        {from}–{Math.min(total, page * size)} of {total.toLocaleString('en-US')} {what}
      </span>
      {page > 1 && (
        <NavLink href={addressOf(page - 1)} rel="prev">
          Previous
        </NavLink>
      )}
      {page < pages && (
        <NavLink href={addressOf(page + 1)} rel="next">
          Next
        </NavLink>
      )}
    </nav>
  );
}
