import { NumbersChoice } from '@/components/figures/numbers-choice';
import type { CompareQuery } from '@/lib/api/compare-query';
import { compareWays } from '@/lib/charts/prepare-compare';
import { basisParameter } from '@/lib/turnaround/address';
import { bases, basisNames } from '@/lib/turnaround/basis/basis';
import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import styles from './compare-form.module.css';

type Props = {
  /** The companies to choose from, by name. */
  listed: readonly { readonly slug: string; readonly name: string }[];
  chosen: readonly string[];
  query: Omit<CompareQuery, 'companies'>;
};

/** More than this are not ticked off a list but written. */
const mostBoxes = 200;

const wayNames = { absolute: 'As reported', index: 'Index, last before = 100' } as const;

/** Which companies are compared, in what, and how. A plain form of the browser: it works without script. */
export function CompareForm({ listed, chosen, query }: Props) {
  return (
    <form className={styles.form} action="/compare" aria-label="Compare">
      <Companies listed={listed} chosen={chosen} />
      <label className={styles.field}>
        <span className={styles.name}>Metric</span>
        <select name="metric" defaultValue={query.metric} key={query.metric}>
          {metricKeys.map((key) => (
            <option key={key} value={key}>
              {catalogue[key].name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.field}>
        <legend className={styles.name}>Values</legend>
        <div className={styles.choices}>
          {compareWays.map((way) => (
            <label key={`${way} ${query.as}`}>
              <input type="radio" name="as" value={way} defaultChecked={way === query.as} /> {wayNames[way]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className={styles.field}>
        <span className={styles.name}>Compared</span>
        <select name="basis" defaultValue={basisParameter(query.basis) ?? ''} key={query.basis}>
          <option value="">The longest that both sides have</option>
          {bases.map((basis) => (
            <option key={basis} value={basis}>
              {basisNames[basis]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.name}>As known on</span>
        <input type="date" name="asKnownOn" defaultValue={query.asKnownOn ?? ''} key={query.asKnownOn} />
      </label>
      <NumbersChoice locale={query.locale} className={styles.field} nameClass={styles.name} />
      <button type="submit">Compare</button>
    </form>
  );
}

/** The empty value tells a form with no box ticked from an address that leaves the choice to the page. */
function Companies({ listed, chosen }: Pick<Props, 'listed' | 'chosen'>) {
  if (listed.length > mostBoxes) {
    return (
      <label className={styles.companies}>
        <span className={styles.name}>Companies, by the name in their address, with commas between</span>
        <input type="text" name="companies" defaultValue={chosen.join(',')} key={chosen.join()} />
      </label>
    );
  }
  return (
    <fieldset className={styles.companies}>
      <legend className={styles.name}>Companies, two to eight</legend>
      <input type="hidden" name="companies" value="" />
      <div className={styles.choices}>
        {listed.map(({ slug, name }) => (
          <label key={`${slug} ${chosen.includes(slug)}`}>
            <input type="checkbox" name="companies" value={slug} defaultChecked={chosen.includes(slug)} /> {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
