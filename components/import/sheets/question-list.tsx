'use client';

import { useState } from 'react';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { HeadAnswer, Question } from '@/lib/imports/tables/sheets/questions';
import { counted } from '../count-words';
import { companiesAre, headsAre, moneyIn, partsAre } from './answers';
import { ExampleLine } from './example-line';
import { MoneyAnswer } from './money-answer';
import { NamesAnswer } from './names-answer';
import { OneOf } from './one-of';
import { PartsAnswer } from './parts-answer';
import styles from './sheets.module.css';
import { WrittenHead } from './written-head';

type Heads = Extract<Question, { kind: 'heads' }>;
type Props = { questions: readonly Question[]; mapping: Mapping; onMapping(mapping: Mapping): void };

/** Asked at a time: the others follow. */
const together = 3;

/** What the file does not say: three questions at a time, each with one of its cells before and after. */
export function QuestionList({ questions: current, mapping, onMapping }: Props) {
  const [settled, setSettled] = useState<readonly Heads[]>([]);
  // Heads that an answer settled are asked no more; their question stays here, to be answered otherwise.
  const gone = settled.filter((one) => !current.some((other) => keyOf(other) === keyOf(one)));
  const questions = [...current, ...gone];
  if (questions.length === 0) return null;
  // Those that were answered stay where they were asked until all beside them are.
  const firstOpen = questions.findIndex(({ answer }) => answer === null);
  const start = firstOpen < 0 ? 0 : Math.floor(firstOpen / together) * together;
  const shown = firstOpen < 0 ? questions : questions.slice(start, start + together);
  const after = questions.length - start - shown.length;
  return (
    <div className={styles.questions}>
      {shown.map((question) => (
        <fieldset
          key={keyOf(question)}
          className={styles.question}
          data-answered={question.answer !== null || undefined}
        >
          <legend>{question.sentence}</legend>
          {question.example && question.kind !== 'heads' && <ExampleLine example={question.example} />}
          <Answer
            question={question}
            mapping={mapping}
            onMapping={onMapping}
            onHeads={(answered) => setSettled([...settled.filter((one) => keyOf(one) !== keyOf(answered)), answered])}
          />
        </fieldset>
      ))}
      {firstOpen >= 0 && after > 0 && <p className={styles.quiet}>{counted(after, 'more question')} after these.</p>}
    </div>
  );
}

function keyOf(question: Question): string {
  if (question.kind === 'parts') return `parts ${question.metric}`;
  return question.kind === 'heads' ? `heads ${question.settles}` : question.kind;
}

type AnswerProps = Omit<Props, 'questions'> & { question: Question; onHeads(answered: Heads): void };

function Answer({ question, mapping, onMapping, onHeads }: AnswerProps) {
  switch (question.kind) {
    case 'money':
      return <MoneyAnswer question={question} onAnswer={(answer) => onMapping(moneyIn(mapping, answer))} />;
    case 'costs':
      return (
        <OneOf
          name="answer costs"
          value={question.answer}
          options={[
            ['negative', 'Yes: they are costs'],
            ['as written', 'No: they are credits, and stay below zero'],
          ]}
          onChange={(costs) => onMapping({ ...mapping, costs: costs as Mapping['costs'] })}
        />
      );
    case 'parts':
      return (
        <PartsAnswer question={question} onAnswer={(answer) => onMapping(partsAre(mapping, question.metric, answer))} />
      );
    case 'companies':
      return (
        <NamesAnswer
          question={question}
          onAnswer={(names) => onMapping(companiesAre(mapping, question.column, names))}
        />
      );
    case 'numbers':
      return (
        <OneOf
          name="answer numbers"
          value={question.answer}
          options={[
            ['en', 'The point: 1,234.5'],
            ['de', 'The comma: 1.234,5'],
          ]}
          onChange={(numbers) => onMapping({ ...mapping, numbers: numbers as Mapping['numbers'] })}
        />
      );
    case 'heads': {
      const onAnswer = (answer: HeadAnswer) => {
        onHeads({ ...question, answer });
        onMapping(headsAre(mapping, answer));
      };
      if (question.choices.length === 0)
        return <WrittenHead settles={question.settles} answer={question.answer} onAnswer={onAnswer} />;
      return (
        <OneOf
          name={`answer heads ${question.settles}`}
          value={question.answer && JSON.stringify(question.answer)}
          options={question.choices.map(({ answer, words }) => [JSON.stringify(answer), words] as const)}
          onChange={(text) => onAnswer(JSON.parse(text))}
        />
      );
    }
  }
}
