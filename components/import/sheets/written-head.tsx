import type { HeadAnswer } from '@/lib/imports/tables/sheets/questions';
import { writtenHead } from './answers';

type Props = { settles: string; answer: HeadAnswer | null; onAnswer(answer: HeadAnswer): void };

/** The year or the day that no head says, written by a person; it applies as soon as it is whole. */
export function WrittenHead({ settles, answer, onAnswer }: Props) {
  const isYear = settles === 'year';
  return (
    <label>
      {isYear ? 'Year' : 'Until'}{' '}
      <input
        name={`answer heads ${settles}`}
        type={isYear ? 'text' : 'date'}
        defaultValue={(isYear ? answer?.heads?.year : answer?.heads?.until) ?? ''}
        autoComplete="off"
        {...(isYear && { inputMode: 'numeric', pattern: '[0-9]{4}', maxLength: 4, size: 6, placeholder: '2024' })}
        onChange={(event) => {
          const written = writtenHead(settles, event.target.value);
          if (written) onAnswer(written);
        }}
      />
    </label>
  );
}
