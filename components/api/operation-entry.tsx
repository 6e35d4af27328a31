import { type DescribedOperation, exampleOf, parameterFields, schemaOfAnswer } from '@/lib/api/v1/described';
import styles from './api.module.css';
import { CodeWords } from './code-words';
import { FieldTable } from './field-table';

type Props = {
  operation: DescribedOperation;
  /** The address of the API on this site. */
  base: string;
};

/** One thing that the API does: its address, what it takes, what it answers, and how to try it. */
export function OperationEntry({ operation, base }: Props) {
  const { id, method, path, summary, description, needsWrite, answers, body } = operation;
  const fields = parameterFields(operation);
  return (
    <article id={id} className={styles.operation}>
      <h3>{summary}</h3>
      <p className={styles.address}>
        <span className={styles.method}>{method}</span> <code>{path}</code>
      </p>
      <p>
        <CodeWords text={description} />
        {needsWrite && ' A token must be one that may write.'}
      </p>
      {fields.length > 0 && <FieldTable name={`${summary}: parameters`} fields={fields} />}
      {body && (
        <p>
          Send a <a href={`#${body}`}>{body}</a> as JSON.
        </p>
      )}
      <dl className={styles.answers}>
        {answers.map((answer) => (
          <div key={answer.status}>
            <dt>{answer.status}</dt>
            <dd>
              <CodeWords text={answer.says} />{' '}
              {schemaOfAnswer(answer) && <a href={`#${schemaOfAnswer(answer)}`}>{schemaOfAnswer(answer)}</a>}
            </dd>
          </div>
        ))}
      </dl>
      <pre className={styles.example}>
        <code>{exampleOf(operation, base)}</code>
      </pre>
    </article>
  );
}
