import { useState } from 'react';
import type { Question } from '@/lib/imports/tables/sheets/questions';
import { Field, SelectField } from '../field';
import styles from './sheets.module.css';

type Money = Extract<Question, { kind: 'money' }>;
type Answer = NonNullable<Money['answer']>;
type Props = { question: Money; onAnswer(answer: Answer): void };

const scales = [
  ['', 'Choose …'],
  ['units', 'Single units'],
  ['thousands', 'Thousands'],
  ['millions', 'Millions'],
  ['billions', 'Billions'],
  ['lakhs', 'Lakhs'],
  ['crores', 'Crores'],
] as const;

/** What amounts of money are in: what the file says stands, the rest is chosen; both together are the answer. */
export function MoneyAnswer({ question, onAnswer }: Props) {
  const [scale, setScale] = useState<string>(question.answer?.scale ?? question.scale ?? '');
  const [currency, setCurrency] = useState(question.answer?.currency ?? question.currency ?? '');

  function answer(next: { scale: string; currency: string }) {
    setScale(next.scale);
    setCurrency(next.currency);
    if (next.scale !== '' && /^[A-Z]{3}$/.test(next.currency)) onAnswer(next as Answer);
  }

  return (
    <div className={styles.money}>
      <SelectField
        name="Amounts are in"
        field="answer scale"
        value={scale}
        options={scales}
        onChange={(value) => answer({ scale: value, currency })}
      />
      <Field name="Currency" hint="Three letters, as GBP">
        <input
          name="answer currency"
          value={currency}
          maxLength={3}
          list="currencies"
          onChange={({ target }) => answer({ scale, currency: target.value.toUpperCase() })}
        />
        <datalist id="currencies">
          {['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'INR', 'CNY', 'SEK', 'NOK', 'DKK'].map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      </Field>
    </div>
  );
}
