import { dimensions } from '@/lib/edits/dimensions';
import type { FactDraft } from '@/lib/edits/fact-draft';
import styles from './edit.module.css';

type Members = FactDraft['members'];

type Props = {
  members: Members;
  /** Names in use, by dimension. */
  known: readonly { readonly dimension: string; readonly name: string }[];
  problem: string | undefined;
  onChange(members: Members): void;
};

/** Of which part of the company a figure is: creditor AWS, round Seed; the whole company without any. */
export function MemberFields({ members, known, problem, onChange }: Props) {
  const set = (index: number, part: Partial<Members[number]>) =>
    onChange(members.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div className={styles.field} data-field="members" data-wide>
      <span className={styles.name}>Of which</span>
      {members.length === 0 && <p className={styles.hint}>The whole company.</p>}
      {members.map(({ dimension, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and keep their places
        <div key={index} className={styles.member}>
          <select
            aria-label={`Kind of part ${index + 1}`}
            value={dimension}
            onChange={({ target }) => set(index, { dimension: target.value })}
          >
            <option value="">Choose …</option>
            {dimensions.map(({ key, name: title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
          <input
            aria-label={`Name of part ${index + 1}`}
            list={`parts-${index}`}
            value={name}
            onChange={({ target }) => set(index, { name: target.value })}
          />
          <datalist id={`parts-${index}`}>
            {known.map((each) => each.dimension === dimension && <option key={each.name} value={each.name} />)}
          </datalist>
          <button type="button" onClick={() => onChange(members.filter((_, at) => at !== index))}>
            Remove<span className="visually-hidden"> part {index + 1}</span>
          </button>
        </div>
      ))}
      {problem && <p className={styles.wrong}>{problem}</p>}
      {members.length < dimensions.length && (
        <p className={styles.buttons}>
          <button type="button" onClick={() => onChange([...members, { dimension: '', name: '' }])}>
            {members.length === 0 ? 'Only a part of it' : 'Another part'}
          </button>
        </p>
      )}
    </div>
  );
}
