import { expect, test } from 'vitest';
import { serialise, type Tree } from './serialise';

const text = (content: string): Tree => ({ nodeType: 3, textContent: content, childNodes: [] });

function element(tagName: string, attributes: Record<string, string>, ...childNodes: Tree[]): Tree {
  const pairs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return { nodeType: 1, tagName, attributes: pairs, textContent: null, childNodes };
}

test.each(['script', 'foreignObject', 'a', 'image', 'use', 'style', 'animate', 'iframe'])(
  '<%s> and all in it is left out',
  (name) => {
    const tree = element('svg', {}, element(name, { href: 'javascript:alert(1)' }, text('alert(1)')), text('kept'));
    expect(serialise(tree, 'c')).toBe('<svg>kept</svg>');
  },
);

test('handlers, styles, classes and links are left out of an element', () => {
  const attributes = {
    onclick: 'alert(1)',
    style: 'fill:red',
    class: 'x',
    href: '#a',
    'xlink:href': '#a',
    tabindex: '0',
    x: '1',
  };
  expect(serialise(element('rect', attributes), 'c')).toBe('<rect x="1"/>');
});

test('a reference may lead only to an id of the same drawing', () => {
  const pattern = element('pattern', { id: 'hatch' }, element('rect', {}));
  const tree = (fill: string) => serialise(element('svg', {}, pattern, element('rect', { fill })), 'p-');
  expect(tree('url(#hatch)')).toContain('<pattern id="p-1"><rect/></pattern><rect fill="url(#p-1)"/>');
  for (const fill of ['url(#other)', 'url(https://example.org/a)', 'u url(data:x)'])
    expect(tree(fill)).toContain('</pattern><rect/>');
});

test('text and attributes are escaped, and what no XML may hold is dropped', () => {
  const tree = element('text', { 'aria-label': '<"&\u0000' }, text('a<b>&]]>\ud800\ufffe'));
  expect(serialise(tree, 'c')).toBe('<text aria-label="&lt;&quot;&amp;">a&lt;b&gt;&amp;]]&gt;</text>');
});

test('coordinates have two decimals: 1.23456 is 1.23', () => {
  expect(serialise(element('rect', { x: '1.23456', d: 'M1.005001 2' }), 'c')).toBe('<rect x="1.23" d="M1.01 2"/>');
});
