import type { Question } from '@/lib/imports/tables/sheets/questions';
import { counted } from '../count-words';
import styles from './sheets.module.css';

type Companies = Extract<Question, { kind: 'companies' }>;
type Props = { question: Companies; onAnswer(names: readonly string[]): void };

/** Which names of a column are this company; rows of the others are left out. */
export function NamesAnswer({ question: { answer, names }, onAnswer }: Props) {
  const chosen = answer ?? [];
  return (
    <div className={styles.answers}>
      {names.slice(0, 200).map(({ name, rows }) => (
        <label key={name}>
          <input
            type="checkbox"
            name="answer companies"
            value={name}
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onAnswer(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
            }
          />
          {name} <span className={styles.quiet}>({counted(rows, 'row')})</span>
        </label>
      ))}
    </div>
  );
}
