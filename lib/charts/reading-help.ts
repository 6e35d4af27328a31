import type { ChartSpec, Mark, RowMark } from '@/lib/charts/spec';

export type HelpMark =
  | 'certain'
  | 'bracket'
  | 'arrow'
  | 'about'
  | 'forecast'
  | 'claim'
  | 'plan'
  | 'missing'
  | 'gap'
  | 'sides'
  | 'line'
  | 'event'
  | 'conflict'
  | 'connector'
  | 'residual'
  | 'span';

export type Help = { readonly mark: HelpMark; readonly sentence: string };

const sentences: Record<HelpMark, string> = {
  certain: 'Solid: this much is certain.',
  bracket: 'Tint up to a bracket: possible, no further than the bracket.',
  arrow: 'Tint and an arrow: possible, and on without a known limit.',
  about: '“~” before a number: the source says “about”. No tolerance is invented for it.',
  forecast: 'Hatched: a forecast, not an outcome.',
  claim: 'Dotted edge: a claim, said by the company without a filing.',
  plan: 'Outline: a plan, what was sought.',
  missing: 'Dotted box: named by a source, but not how much.',
  gap: 'Dotted line with words: a time for which no value is known. A gap is never a zero.',
  sides: 'Grey is before the restructuring, blue is after it.',
  line: 'Upright line: the day the restructuring was announced.',
  event: 'Numbered circle: an event, told by its number below.',
  conflict: '“Sources differ”: others report another value; its passport has them side by side.',
  connector: 'Thin line from row to row: where one step ends the next begins.',
  residual: 'Dashed edge: what no reported movement explains.',
  span: 'Bar behind a circle: the date is known only to its month or year.',
};

/** What each mark that this chart has means, in the order of importance. */
export function readingHelp(spec: ChartSpec): Help[] {
  const marks = spec.shape === 'timeline' ? eventMarks(spec) : spec.shape === 'rows' ? rowMarks(spec) : timeMarks(spec);
  return marks.map((mark) => ({ mark, sentence: sentences[mark] }));
}

function when(isThere: boolean, mark: HelpMark): HelpMark[] {
  return isThere ? [mark] : [];
}

function timeMarks(spec: Extract<ChartSpec, { shape: 'time' }>): HelpMark[] {
  const { marks, gaps, restructuring, events } = spec;
  return [
    ...when(
      marks.some(({ certainTo }) => certainTo !== 0),
      'certain',
    ),
    ...valueMarks(marks),
    ...when(new Set(marks.map(({ side }) => side)).size > 1, 'sides'),
    ...when(gaps.length > 0, 'gap'),
    ...when(restructuring !== null, 'line'),
    ...when(events.length > 0, 'event'),
  ];
}

function rowMarks({ marks }: Extract<ChartSpec, { shape: 'rows' }>): HelpMark[] {
  const sides = new Set(marks.map(({ side }) => side));
  return [
    ...when(
      marks.some(({ certain }) => certain !== null),
      'certain',
    ),
    ...valueMarks(marks),
    ...when(sides.has('before') && sides.has('after'), 'sides'),
    ...when(
      marks.some(({ kind }) => kind === 'movement'),
      'connector',
    ),
    ...when(
      marks.some(({ kind }) => kind === 'residual'),
      'residual',
    ),
  ];
}

function eventMarks({ marks, restructuring }: Extract<ChartSpec, { shape: 'timeline' }>): HelpMark[] {
  return [
    'event',
    ...when(
      marks.some(({ on }) => on.start !== on.end),
      'span',
    ),
    ...when(restructuring !== null, 'line'),
  ];
}

function valueMarks(marks: readonly (Mark | RowMark)[]): HelpMark[] {
  const has = (test: (mark: Mark | RowMark) => boolean) => marks.some(test);
  return [
    ...when(
      has(({ end }) => end === 'bracket'),
      'bracket',
    ),
    ...when(
      has(({ end }) => end === 'arrow'),
      'arrow',
    ),
    ...when(
      has(({ figure }) => figure?.approximate === true),
      'about',
    ),
    ...(['forecast', 'claim', 'plan'] as const).filter((scenario) => has((mark) => mark.scenario === scenario)),
    ...when(
      has(({ figure }) => figure === null),
      'missing',
    ),
    ...when(
      has(({ conflict }) => conflict),
      'conflict',
    ),
  ];
}
