import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { answerStatus, type Refused } from './refusal';

/** Says in one sentence what is wrong with an address, with the right status and a way on. */
export function BadAddress({ status, sentence, slug }: Refused) {
  answerStatus(status);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <div className={page.head}>
        <h1>{status === 404 ? 'There is nothing at this address' : 'This address cannot be read'}</h1>
        <p>{sentence}</p>
      </div>
      <p>
        {slug && (
          <>
            <NavLink href={`/companies/${encodeURIComponent(slug)}`}>See the company as it is known today</NavLink>, or{' '}
          </>
        )}
        <NavLink href="/">{slug ? 'see' : 'See'} the companies</NavLink> or read{' '}
        <NavLink href="/methods">how figures are shown</NavLink>.
      </p>
    </div>
  );
}
