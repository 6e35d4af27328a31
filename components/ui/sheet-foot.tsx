'use client';

import { useEffect, useSyncExternalStore } from 'react';

/**
 * Words at the foot of every printed sheet. The page's first answer carries them as a style that its policy names; of a
 * page that a script opened later no policy can name it, so it becomes a style sheet without markup.
 */
export function SheetFoot({ words }: { words: string }) {
  const isFirst = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const sheets = `@page{@bottom-left{content:${cssText(words)}}}`;
  useEffect(() => {
    const sheet = new CSSStyleSheet({ media: 'print' });
    sheet.replaceSync(sheets);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [sheets]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: one string of our own, every sign in it escaped
  return isFirst ? <style media="print" dangerouslySetInnerHTML={{ __html: sheets }} /> : null;
}

const never = () => () => {};

/** Any text as a string in a style sheet. */
function cssText(text: string): string {
  return `"${text.replace(/[^a-z0-9 .,/:?=-]/gi, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
