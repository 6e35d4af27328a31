/**
 * What each chart of the built-in case says, as the sources say it. `labels` are the words at the marks, `gaps`
 * those where no source has a value, `events` the numbers above the drawing.
 */
export const chartWords = [
  {
    name: 'revenue',
    message: 'Revenue was under $5M in Q1 2024; none has been disclosed since the restructuring.',
    title: 'Stability AI Revenue, US dollars Q1 2024, actual',
    labels: ['<$5M', 'Q1 2024 [1, 20, 21]'],
    gaps: ['Not disclosed'],
    events: [9, 10, 12, 13],
    footnotes: [
      'Forecast: the company’s own projection, not an outcome.',
      'Each bar is a quarter; a value of a year stands in the table.',
      'Solid: certain. Tint: possible, up to a bracket, or on without a known limit at an arrow.',
    ],
  },
  {
    name: 'net-income',
    message: 'The loss was $30M or more in Q1 2024; no result has been disclosed since the restructuring.',
    title: 'Stability AI Net income, US dollars Q1 2024, actual',
    labels: ['$30M+ loss', 'Q1 2024 [1]', 'sources differ'],
    gaps: ['Not disclosed'],
    events: [9, 10, 12, 13],
    footnotes: [
      'Solid: certain. Tint: possible, up to a bracket, or on without a known limit at an arrow.',
      'A loss is drawn below the line.',
      'Sources differ: $30M+ loss, Q1 2024 [1] beside >$30M loss, Q1 2024 [20]. Two wordings of the same quarterly ' +
        'loss: $30M or more, and more than $30M. The note itself uses both.',
    ],
  },
  {
    name: 'debt',
    message:
      'Debt (cloud providers) fell from about $100M in May 2024 to none in Dec 2024, by the company’s own statement.',
    title: 'Stability AI Debt, US dollars Jul 2023 to Dec 2024, actual and claim',
    labels: [
      '$1M',
      'AWS',
      '$7M',
      '$1.6M',
      'Google Cloud and',
      'CoreWeave',
      '~$100M',
      'cloud providers',
      '$0',
      'Dec 2024, claim [1]',
    ],
    gaps: [],
    events: [10, 12, 13, 15],
    footnotes: [
      'Claim: a statement of the company without a filing.',
      'Date inferred, not stated by the source: ~$100M, May 2024.',
    ],
  },
  {
    name: 'funding',
    message: 'The restructuring of 25 Jun 2024 brought $80M; the four rounds before it $111M or more.',
    title: 'Stability AI Funding rounds, US dollars Sep 2022 to 5 Mar 2025, actual',
    labels: ['$10M+', 'SAFE notes', '$101M', 'Seed', '<$25M', '<$50M', '$80M', 'Not disclosed'],
    gaps: [],
    events: [10, 12, 13, 16],
    footnotes: [
      'Solid: certain. Tint: possible, up to a bracket, or on without a known limit at an arrow.',
      'Date inferred, not stated by the source: $10M+, Sep 2022; <$25M, Jun 2023.',
      'Sources differ: <$25M, Jun 2023 [4]. Another report has exactly $25M, in June.',
      'Sources differ: <$50M, Oct 2023 [3]. Another report has $20M paid in out of $50M promised.',
    ],
  },
  {
    name: 'headcount',
    message: 'Headcount fell from about 200 on 17 Apr 2024 to about 45 in Dec 2024, about 78% fewer.',
    title: 'Stability AI Headcount, people 17 Apr 2024 to Dec 2024, actual',
    labels: ['~200', '17 Apr 2024 [1, 9]', '~45', 'Dec 2024 [1]'],
    gaps: [],
    events: [11, 12, 13, 15],
    footnotes: ['Date inferred, not stated by the source: ~200, 17 Apr 2024; ~45, Dec 2024.'],
  },
] as const;
