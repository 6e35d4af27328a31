import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { carryingNumber, sourceNumbers } from '@/lib/charts/sources';
import { speakFigure } from '@/lib/figures/format';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import type { Conflict } from '@/lib/turnaround/conflicts';
import { debtLabelOf } from '@/lib/turnaround/debt-bases';
import type { HistoryStep, Passport } from '@/lib/turnaround/passport';
import { dateLabel, dayLabel, periodLabel } from '@/lib/turnaround/period';
import { printed, tellsLosses } from '@/lib/turnaround/words';
import { boundsInWords } from './bounds-in-words';
import { ConfirmFlag } from './confirm-flag';
import { FactLink } from './fact-link';
import styles from './fact-passport.module.css';
import flagStyles from './flag-list.module.css';
import { SourceNumbers } from './source-numbers';

type Props = { known: CompanyCase; passport: Passport /** Whether the reader may correct it. */; mayEdit: boolean };

/** One figure with everything that is known about it. */
export function FactPassport({ known, passport, mayEdit }: Props) {
  const { fact, conflict, history } = passport;
  const metric = catalogue[fact.metric];
  return (
    <article>
      <header className={page.head}>
        <p className={page.lead}>
          {[metric.name, ...fact.members.map(({ name }) => name)].join(', ')} · {periodLabel(fact.period)}
        </p>
        <h1 className={styles.figure}>{printed(fact, known.locale)}</h1>
        <p>{spokenOf(fact)}</p>
        {!passport.current && (
          <p className={styles.warning}>Superseded: a later figure has taken its place. See its history below.</p>
        )}
        {mayEdit && passport.current && (
          <p className="control">
            <NavLink href={`/companies/${encodeURIComponent(known.company.slug)}/edit/facts/${fact.id}`}>
              Correct this figure
            </NavLink>
          </p>
        )}
      </header>
      {passport.flags.length > 0 && <Flags known={known} passport={passport} mayEdit={mayEdit} />}
      <Details known={known} passport={passport} />
      {conflict && <ConflictPart known={known} fact={fact} conflict={conflict} />}
      <section className={page.section}>
        <h2>History</h2>
        <p>
          Known to the world by {dateLabel({ start: fact.knownAt, precision: fact.knownPrecision })}. Recorded here on{' '}
          {dayLabel(fact.recordedAt.slice(0, 10))} by {fact.recordedBy}.
        </p>
        {history.length === 0 ? <p>Never restated.</p> : <History known={known} steps={history} />}
      </section>
    </article>
  );
}

/** Why the figure looks unusual, who confirmed it, and the two answers while nobody has. */
function Flags({ known, passport: { fact, flags, current }, mayEdit }: Props) {
  const isOpen = current && flags.some(({ answer }) => answer === null);
  const title = `${catalogue[fact.metric].name}, ${periodLabel(fact.period)}`;
  return (
    <section className={page.section} id="unusual">
      <h2>{isOpen ? 'It looks unusual' : 'It looked unusual'}</h2>
      <ul className={flagStyles.list}>
        {flags.map(({ kind, sentence, answer }) => (
          <li key={kind}>
            <p className={answer ? flagStyles.answered : flagStyles.why}>
              <span aria-hidden="true">⚑ </span>
              {sentence}
            </p>
            {answer && (
              <p>
                Confirmed by {answer.by} on {dayLabel(answer.at.slice(0, 10))}: “{answer.reason}”
              </p>
            )}
          </li>
        ))}
      </ul>
      {isOpen && mayEdit && <ConfirmFlag company={known.company.slug} of={{ factId: fact.id }} title={title} />}
    </section>
  );
}

function Details({
  known,
  passport: { fact, citation, alsoReportedBy, events },
}: {
  known: CompanyCase;
  passport: Passport;
}) {
  const metric = catalogue[fact.metric];
  const counted = debtLabelOf(fact);
  const rows: [string, React.ReactNode][] = [
    ['As reported', <q key="q">{fact.reported}</q>],
    ['Bounds', boundsInWords(fact, known.locale)],
    [
      'Period',
      `${periodLabel(fact.period)}${fact.dateBasis === 'inferred' ? ' (date inferred, not stated by the source)' : ''}`,
    ],
    ...fact.members.map((member): [string, string] => [
      member.dimension.charAt(0).toUpperCase() + member.dimension.slice(1).replaceAll('-', ' '),
      [member.name, member.note].filter(Boolean).join('. '),
    ]),
    ['Scenario', scenarioText[fact.scenario]],
    ['Metric', metric.definition],
    ...(counted ? [['Counted here', `${metric.name} ${counted}`] as [string, string]] : []),
    [
      'Source',
      <span key="source">
        {citation.source ? `${citation.source.publisher}: ${citation.source.title}` : 'Not recorded'}
        {citation.locator && `, section “${citation.locator}”`}
        <SourceNumbers numbers={[carryingNumber(known, fact) ?? []].flat()} />
      </span>,
    ],
    ...(alsoReportedBy.length > 0
      ? [['Also reported by', alsoReportedBy.map(({ publisher }) => publisher).join('; ')] as [string, string]]
      : []),
    ...(events.length > 0
      ? [['Moved by', events.map(({ on, title }) => `${dateLabel(on)}: ${title}`).join('; ')] as [string, string]]
      : []),
    ...(fact.note ? [['Note', fact.note] as [string, string]] : []),
  ];
  return (
    <dl className={styles.details}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ConflictPart({ known, fact, conflict }: { known: CompanyCase; fact: Fact; conflict: Conflict }) {
  return (
    <section className={page.section}>
      <h2>Sources differ</h2>
      {conflict.note && <p className={styles.warning}>{conflict.note}</p>}
      {conflict.facts.length > 1 && (
        <ul className={styles.conflict}>
          {preferredFirst(conflict).map((each) => (
            <li key={each.id}>
              <FactLink known={known} fact={each} sources={sourceNumbers(known, each)} className={styles.contested}>
                {printed(each, known.locale)}
              </FactLink>{' '}
              {periodLabel(each.period)}
              {each === conflict.preferred && <strong> · preferred</strong>}
              {each.id === fact.id && ' · this one'}
            </li>
          ))}
        </ul>
      )}
      {conflict.reason && <p>{conflict.reason}</p>}
    </section>
  );
}

function History({ known: { locale }, steps }: { known: CompanyCase; steps: readonly HistoryStep[] }) {
  return (
    <ol>
      {steps.map(({ restatement, earlier, later }) => (
        <li key={restatement.id}>
          {earlier ? printed(earlier, locale) : 'A figure'} became {later ? printed(later, locale) : 'withdrawn'}, known{' '}
          {dayLabel(restatement.knownAt)}, recorded by {restatement.recordedBy}: {restatement.reason}
        </li>
      ))}
    </ol>
  );
}

const scenarioText = {
  actual: 'Actual',
  claim: 'Claim: a statement of the company without a filing',
  forecast: 'Forecast: the company’s own projection, not an outcome',
  plan: 'Plan: what was sought, not an outcome',
} as const;

function spokenOf(fact: Fact): string {
  if (fact.value.kind === 'missing') return 'The source reports that it exists, but not how much it is.';
  const { floor } = catalogue[fact.metric];
  const text = speakFigure(fact.value.figure, { unit: fact.unit, losses: tellsLosses(catalogue[fact.metric]), floor });
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function preferredFirst({ facts, preferred }: Conflict): Fact[] {
  return [...facts].sort((one, other) => Number(other === preferred) - Number(one === preferred));
}
