import { NumbersChoice } from '@/components/figures/numbers-choice';
import { NavLink } from '@/components/ui/nav-link';
import { basisParameter, companyAddress, type Parameters } from '@/lib/turnaround/address';
import type { CompanyCase, IsoDate } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';
import { wholeView } from '@/lib/turnaround/view';
import { PageMenu } from './page-menu';
import styles from './view-bar.module.css';

type Props = {
  known: CompanyCase;
  path: string;
  /** The page's own filters, which a change of the date keeps. */
  filters?: Parameters;
  /** The day on which the page is made. */
  today: IsoDate;
};

/** As known on which day the page is shown and with which marks in numbers, and a way to others. Works without script. */
export function ViewBar({ known, path, filters = {}, today }: Props) {
  const { asKnownOn, without, locale, basis } = known;
  const kept = Object.entries({ ...filters, without: without.join(','), basis: basisParameter(basis) });
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <form className={styles.form} action={companyAddress({ ...known, ...wholeView }, path)}>
          {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          <label>
            As known on <input key={asKnownOn} type="date" name="asKnownOn" defaultValue={asKnownOn ?? ''} />
          </label>
          <NumbersChoice locale={locale} />
          <button type="submit">Show</button>
          {asKnownOn && (
            <NavLink href={`${companyAddress({ ...known, asKnownOn: null }, path, filters)}`}>Today</NavLink>
          )}
        </form>
        <PageMenu known={{ company: { slug: known.company.slug }, asKnownOn, without, locale, basis }} today={today} />
      </div>
      {asKnownOn && (
        <p className={styles.notice}>
          As known on {dayLabel(asKnownOn)}. Figures, events and restatements that became known later are left out.{' '}
          <NavLink
            className={styles.way}
            href={companyAddress({ ...known, ...wholeView, locale }, 'changes', { from: asKnownOn })}
          >
            What has changed since
          </NavLink>
        </p>
      )}
      {without.length > 0 && (
        <p className={styles.notice}>
          Without {without.join(' and ')} sources: what rests on them alone is left out.{' '}
          <NavLink className={styles.way} href={companyAddress({ ...known, without: [] }, path, filters)}>
            Bring them back
          </NavLink>
        </p>
      )}
    </div>
  );
}
