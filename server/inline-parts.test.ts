import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { themeScript } from '@/components/ui/theme';
import { inlineParts } from './inline-parts.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inPage = (text: string) => `<html><head></head><body><script>${text}</script></body></html>`;

test.each([
  themeScript,
  '(self.__next_f=self.__next_f||[]).push([0])',
  'self.__next_f.push([1,"2:[\\"$\\",\\"p\\",null,{\\"children\\":\\"\\u003cscript\\u003e\\"}]\\n"])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[94553]});',
])('what we and Next write into a page may run: %s', (text) => {
  expect(inlineParts(inPage(text))).toEqual({ scripts: [hash(text)], styles: [], refused: 0 });
});

test.each([
  'alert(1)',
  'self.__next_f.push([1,"a"]);alert(1)',
  'self.__next_f.push([1,alert(1)])',
  'self.__next_f.push([1,"a"+alert(1)])',
  'self.__next_f.push([1,`${' + 'alert(1)}`])',
  'self.__next_f.push([1,"a"].map(alert)) //])',
  ' self.__next_f.push([1,"a"])',
  `${themeScript};alert(1)`,
  'self.__next_f.push([0])\nalert([1])',
])('what says more than data may not, wherever it stands: %s', (text) => {
  expect(inlineParts(inPage(text))).toEqual({ scripts: [], styles: [], refused: 1 });
});

test('a script file is not inline, and one text twice is one hash', () => {
  const text = 'self.__next_f.push([0])';
  const page = `<script src="/_next/a.js" async=""></script><script>${text}</script><script id="b">${text}</script>`;
  expect(inlineParts(page)).toEqual({ scripts: [hash(text)], styles: [], refused: 0 });
});

test('of styles only the foot of printed sheets may count, and nothing behind it', () => {
  const foot = '@page{@bottom-left{content:"As known on 23 Nov 2026 \\b7  http://127.0.0.1:3000/"}}';
  expect(inlineParts(`<style media="print">${foot}</style>`)).toMatchObject({ styles: [hash(foot)], refused: 0 });
  for (const text of ['p{color:red}', `${foot}p{color:red}`, '@page{@bottom-left{content:"a"}}body{}']) {
    expect(inlineParts(`<style>${text}</style>`)).toMatchObject({ styles: [], refused: 1 });
  }
});
