import type { Figure } from '@/lib/figures/figure';
import { formatFigure, formatMissing, speakFigure } from '@/lib/figures/format';
import { about, atLeast, atMost, between, exactly, lessThan, moreThan } from '@/lib/figures/make';
import styles from './reference-table.module.css';

const examples: readonly { figure: Figure; meaning: string; drawn: string; losses?: boolean }[] = [
  { figure: exactly('11000000'), meaning: 'This value.', drawn: 'A solid bar.' },
  {
    figure: about('100000000'),
    meaning: 'About this value. No tolerance is invented.',
    drawn: 'A solid bar; the label says ~.',
  },
  {
    figure: lessThan('5000000', '0'),
    meaning: 'Below this value, down to the metric’s floor.',
    drawn: 'A tint up to a bracket.',
  },
  { figure: atMost('5000000', '0'), meaning: 'This value or less.', drawn: 'A tint up to a bracket.' },
  {
    figure: atLeast('30000000'),
    meaning: 'This value or more.',
    drawn: 'Solid to the value, then a tint that ends in an arrow.',
  },
  {
    figure: moreThan('30000000'),
    meaning: 'More than this value.',
    drawn: 'Solid to the value, then a tint that ends in an arrow.',
  },
  {
    figure: between('10000000', '15000000'),
    meaning: 'Between two values.',
    drawn: 'Solid to the first, a tint to the second, a bracket.',
  },
  {
    figure: { low: null, high: '-30000000', lowOpen: false, highOpen: false, approximate: false },
    meaning: 'A loss of this much or more: net income is signed.',
    drawn: 'Below the line, with an arrow.',
    losses: true,
  },
];

/** How a figure is written, said and drawn. */
export function NotationTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Notation">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Written</th>
            <th scope="col">Meaning</th>
            <th scope="col">Said</th>
            <th scope="col">Drawn</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ figure, meaning, drawn, losses = false }) => (
            <tr key={meaning}>
              <th scope="row">{formatFigure(figure, { unit: 'USD', locale: 'en-US', losses })}</th>
              <td className={styles.text}>{meaning}</td>
              <td>{speakFigure(figure, { unit: 'USD', losses })}</td>
              <td>{drawn}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{formatMissing('not disclosed')}</th>
            <td className={styles.text}>No value, and why: a gap is never a zero.</td>
            <td>not disclosed</td>
            <td>A dotted span with the words.</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
