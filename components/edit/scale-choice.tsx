import type { EditContext } from '@/lib/edits/context';
import { type GridScale, scaleName } from '@/lib/edits/grid-scale';
import styles from './grid.module.css';

type Props = { scale: GridScale; context: EditContext; onScale(scale: GridScale): void };

const choices = ['thousands', 'millions', 'billions'] as const;
const indian = ['lakhs', 'crores'] as const;

/** What the amounts of a grid are in, in its corner: £000, £m, £bn, or as each amount says. */
export function ScaleChoice({ scale, context, onScale }: Props) {
  const { currency, locale } = context;
  return (
    <select
      className={styles.scale}
      aria-label="Amounts of money are in"
      value={scale ?? ''}
      onChange={({ target }) => onScale((target.value || null) as GridScale)}
    >
      <option value="">{currency}, as written</option>
      {[...choices, ...(currency === 'INR' ? indian : [])].map((each) => (
        <option key={each} value={each}>
          {scaleName(each, currency, locale)}
        </option>
      ))}
    </select>
  );
}
