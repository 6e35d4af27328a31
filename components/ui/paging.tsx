import { NavLink } from './nav-link';
import styles from './paging.module.css';

type Props = {
  /** From 1. */
  page: number;
  pages: number;
  total: number;
  size: number;
  what: string;
  /** BCP 47: how the numbers are printed. */
  locale: string;
  addressOf: (page: number) => string;
};

/** Which part of a long list this is, and the way to its neighbours. Nothing where the list has one page. */
export function Paging({ page, pages, total, size, what, locale, addressOf }: Props) {
  if (pages < 2) return null;
  const from = (page - 1) * size + 1;
  const print = (count: number) => count.toLocaleString(locale);
  return (
    <nav aria-label="Pages" className={styles.paging}>
      <span>
        {print(from)}–{print(Math.min(total, page * size))} of {print(total)} {what}
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
