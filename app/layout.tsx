import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { Colophon } from '@/components/ui/colophon';
import { Masthead } from '@/components/ui/masthead';
import { SignInState } from '@/components/ui/sign-in-state';
import { themeScript } from '@/components/ui/theme';
import './globals.css';
import { endSignIn } from './sign-in/actions';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-inter',
});

export const metadata: Metadata = {
  title: { default: 'Turnaround', template: '%s · Turnaround' },
  description:
    "A company's turnaround before and after its restructuring: every figure with its bounds and its source.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
};

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en" className={inter.variable} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, nothing a user can reach */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Masthead account={<SignInState signOut={endSignIn} />} />
        <main id="content">{children}</main>
        <Colophon />
      </body>
    </html>
  );
}
