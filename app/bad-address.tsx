import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { answerStatus, type Refused } from './refusal';

const headings = {
  400: 'This address cannot be read',
  403: 'This is not for you to change',
  404: 'There is nothing at this address',
  422: 'There are too many figures for a page',
};

/** Says in one sentence what is wrong with an address, with the right status and a way on. */
export function BadAddress({ status, sentence, slug }: Refused) {
  answerStatus(status);
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <div className={page.head}>
        <h1>{headings[status]}</h1>
        <p>{sentence}</p>
      </div>
      <p>
        {slug && status === 422 && (
          <>
            <NavLink href={`/companies/${encodeURIComponent(slug)}/import`}>See its imports</NavLink>, or{' '}
          </>
        )}
        {slug && status !== 422 && (
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
