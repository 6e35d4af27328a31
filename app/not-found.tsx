import Link from 'next/link';
import page from '@/components/ui/page.module.css';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <div className={page.head}>
        <h1>There is nothing at this address</h1>
        <p>The company or figure does not exist here, is not public, or its address was mistyped.</p>
      </div>
      <p>
        <Link href="/">See the companies</Link> or read <Link href="/methods">how figures are shown</Link>.
      </p>
    </div>
  );
}
