import { type Action, ActionForm } from '@/components/ui/action-form';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';

type Line = { readonly id: string; readonly person: string; readonly personId: string };

export type SessionRow = Line & { readonly browser: string; readonly from: string; readonly used: string };
export type TokenRow = Line & {
  readonly label: string;
  readonly may: string;
  readonly used: string;
  readonly until: string;
};
export type LinkRow = Line & {
  readonly label: string;
  readonly company: { readonly slug: string; readonly name: string };
  readonly opened: string;
  readonly until: string;
};

type Props = {
  readonly sessions: readonly SessionRow[];
  readonly tokens: readonly TokenRow[];
  readonly links: readonly LinkRow[];
  readonly end: { readonly session: Action; readonly token: Action; readonly link: Action };
};

/** Every way in that is open, with a way to close it. */
export function AccessTables({ sessions, tokens, links, end }: Props) {
  return (
    <>
      <Section name="Sessions" none="Nobody is signed in." columns={['Browser', 'From', 'Last used']} rows={sessions}>
        {({ id, browser, from, used, ...of }: SessionRow) => (
          <Row key={id} of={of} cells={[browser, from, used]}>
            <End action={end.session} submit="Sign out" what={`${of.person}, ${browser}`} values={{ id }} />
          </Row>
        )}
      </Section>
      <Section
        name="Tokens"
        none="There are no valid tokens."
        columns={['What it is for', 'May', 'Last used', 'Valid until']}
        rows={tokens}
      >
        {({ id, label, may, used, until, ...of }: TokenRow) => (
          <Row key={id} of={of} cells={[label, may, used, until]}>
            <End action={end.token} submit="Revoke" what={label} values={{ id }} />
          </Row>
        )}
      </Section>
      <Section
        name="Links"
        none="There are no open links."
        columns={['For whom', 'Company', 'Opened', 'Valid until']}
        rows={links}
      >
        {({ id, label, company, opened, until, ...of }: LinkRow) => (
          <Row key={id} of={of} cells={[label, <ToCompany key="company" {...company} />, opened, until]}>
            <End action={end.link} submit="Revoke" what={label} values={{ id, company: company.slug }} />
          </Row>
        )}
      </Section>
    </>
  );
}

type SectionProps<Each> = {
  readonly name: string;
  readonly none: string;
  readonly columns: readonly string[];
  readonly rows: readonly Each[];
  readonly children: (row: Each) => React.ReactNode;
};

function Section<Each>({ name, none, columns, rows, children }: SectionProps<Each>) {
  const heads = ['Person', ...columns].map((head) => ({ key: head, head, align: 'text' as const }));
  const last = { key: 'end', head: <span className="visually-hidden">End</span> };
  return (
    <section className={page.section}>
      <h2>{name}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <DataTable name={name} columns={[...heads, last]}>
          <tbody>{rows.map(children)}</tbody>
        </DataTable>
      )}
    </section>
  );
}

type RowProps = {
  readonly of: Omit<Line, 'id'>;
  readonly cells: readonly React.ReactNode[];
  readonly children: React.ReactNode;
};

function Row({ of: { person, personId }, cells, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{personId ? <NavLink href={`/people/${personId}`}>{person}</NavLink> : person}</th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells never change places
        <td key={index} className={tableStyles.text}>
          {cell}
        </td>
      ))}
      <td>{children}</td>
    </tr>
  );
}

function ToCompany({ slug, name }: { readonly slug: string; readonly name: string }) {
  return <NavLink href={`/companies/${slug}/sharing`}>{name}</NavLink>;
}

type EndProps = {
  readonly action: Action;
  readonly submit: string;
  readonly what: string;
  readonly values: Readonly<Record<string, string>>;
};

function End({ action, submit, what, values }: EndProps) {
  const fields = Object.entries(values).map(([name, value]) => ({ name, label: '', type: 'hidden' as const, value }));
  return <ActionForm quiet action={action} submit={submit} label={`${submit}: ${what}`} fields={fields} />;
}
