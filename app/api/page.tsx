import type { Metadata } from 'next';
import styles from '@/components/api/api.module.css';
import { CodeWords } from '@/components/api/code-words';
import { OperationEntry } from '@/components/api/operation-entry';
import { SchemaEntry } from '@/components/api/schema-entry';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { describedOperations } from '@/lib/api/v1/described';
import { openApiDocument } from '@/lib/api/v1/document';
import { requestsAMinute } from '@/lib/api/v1/rate-limit';
import { here } from '../here';

export const metadata: Metadata = { title: 'API' };

export default async function ApiPage() {
  const document = openApiDocument();
  const operations = describedOperations(document);
  const place = await here();
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>API</h1>
        <p className={page.lead}>
          <CodeWords text={document.info.description} /> For programs the same stands in{' '}
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> (OpenAPI 3.1).
        </p>
      </header>
      <nav aria-label="What the API does" className={styles.contents}>
        <ul>
          {operations.map(({ id, summary, method }) => (
            <li key={id}>
              <a href={`#${id}`}>{summary}</a> <span className={styles.method}>{method}</span>
            </li>
          ))}
        </ul>
      </nav>
      <section className={page.section}>
        <h2>Before you begin</h2>
        <p>
          Public companies can be read by anybody. For the others,{' '}
          <NavLink href="/account/tokens">make a token</NavLink> and send it with every request as{' '}
          <code>Authorization: Bearer tat_…</code>. Lists come in pages: go on with the address in the <code>Link</code>{' '}
          header, or with <code>next</code> as <code>cursor</code>. A token, or an address without one, has{' '}
          {requestsAMinute().toLocaleString('en-US')} requests a minute; after that the answer is 429, and{' '}
          <code>Retry-After</code> says when to go on. Amounts are text, so that no bound is rounded on its way.
        </p>
      </section>
      {document.tags.map(({ name }) => (
        <section key={name} className={page.section}>
          <h2>{name}</h2>
          {operations
            .filter(({ group }) => group === name)
            .map((operation) => (
              <OperationEntry key={operation.id} operation={operation} base={place.site} />
            ))}
        </section>
      ))}
      <section className={page.section}>
        <h2>What is sent and answered</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <SchemaEntry key={name} name={name} schema={schema} />
        ))}
      </section>
      <PageFoot here={place} address="/api" asKnownOn={null} />
    </div>
  );
}
