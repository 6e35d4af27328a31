import { dimensions } from '@/lib/edits/dimensions';
import type { Question } from '@/lib/imports/tables/sheets/questions';
import { OneOf } from './one-of';
import styles from './sheets.module.css';

type Parts = Extract<Question, { kind: 'parts' }>;
type Props = { question: Parts; onAnswer(answer: NonNullable<Parts['answer']>): void };

const leaveOut = ['left out', 'Leave these rows out'] as const;

/** What the parts of a metric are: what they usually are, one of the other ways to split it, or nothing to import. */
export function PartsAnswer({ question: { answer, suggested, metric }, onAnswer }: Props) {
  const usual = suggested && suggested !== 'left out' ? suggested.dimension : null;
  const own = dimensions.filter(({ key }) => key === usual).map(({ key, name }) => [key, name] as const);
  const others = dimensions.filter(({ key }) => key !== usual);
  const value = answer === null ? null : answer === 'left out' ? answer : answer.dimension;
  const choose = (chosen: string) => onAnswer(chosen === 'left out' ? chosen : { dimension: chosen });
  return (
    <>
      <OneOf name={`answer parts ${metric}`} value={value} options={[...own, leaveOut]} onChange={choose} />
      <label className={styles.other}>
        Or:
        <select
          name={`answer other parts ${metric}`}
          value={others.some(({ key }) => key === value) ? (value ?? '') : ''}
          onChange={({ target }) => target.value !== '' && choose(target.value)}
        >
          <option value="">Something else …</option>
          {others.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
