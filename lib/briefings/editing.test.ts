import { expect, test } from 'vitest';
import type { BriefingItem } from '@/lib/briefings/briefing';
import { type Edit, type Editing, edit, isSame, startEditing } from './editing';

const said = { message: '', notes: '' };
const item = (id: string): BriefingItem => ({ id, kind: 'chart', chart: 'revenue', ...said });
const content = {
  title: 'Board',
  items: [item('a'), item('b'), item('c')],
  page: 'wide',
  theme: 'light',
  locale: 'en-US',
  asKnownOn: null,
  without: [],
} as const;
const start = startEditing({ name: 'Mine', content: { ...content, items: [...content.items], without: [] } });

const after = (...changes: Edit[]) => changes.reduce<Editing>(edit, start);
const order = ({ now }: Editing) => now.content.items.map(({ id }) => id).join('');
const [undo, redo]: Edit[] = [{ kind: 'undo' }, { kind: 'redo' }];

test('an added item comes last, a removed one is gone', () => {
  expect(order(after({ kind: 'add', item: item('d') }))).toBe('abcd');
  expect(order(after({ kind: 'remove', id: 'b' }))).toBe('ac');
});

test.each([
  ['a', 2, 'bca'],
  ['c', 0, 'cab'],
  ['b', 0, 'bac'],
  ['b', 99, 'acb'],
  ['b', -5, 'bac'],
])('%s moved to place %i gives %s', (id, to, expected) => {
  expect(order(after({ kind: 'move', id, to }))).toBe(expected);
});

test('an edit that changes nothing is no step back', () => {
  expect(after({ kind: 'move', id: 'a', to: 0 })).toBe(start);
  expect(after({ kind: 'remove', id: 'nobody' })).toBe(start);
  expect(after({ kind: 'choose', id: 'a', keys: ['runway'] })).toBe(start);
});

test('message and notes are written where they belong', () => {
  const { now } = after({ kind: 'write', id: 'b', part: 'message', text: 'Look' });
  expect(now.content.items.map(({ message }) => message)).toEqual(['', 'Look', '']);
});

test('undo takes back one edit after the other, redo brings them again', () => {
  const changes: Edit[] = [
    { kind: 'remove', id: 'a' },
    { kind: 'move', id: 'c', to: 0 },
  ];
  expect(order(after(...changes))).toBe('cb');
  expect(order(after(...changes, undo as Edit))).toBe('bc');
  expect(order(after(...changes, undo as Edit, undo as Edit))).toBe('abc');
  expect(order(after(...changes, undo as Edit, undo as Edit, redo as Edit))).toBe('bc');
});

test('undo at the beginning and redo at the end change nothing', () => {
  expect(after(undo as Edit)).toEqual(start);
  expect(after(redo as Edit)).toEqual(start);
});

test('a new edit forgets what was undone', () => {
  const state = after({ kind: 'remove', id: 'a' }, undo as Edit, { kind: 'remove', id: 'b' });
  expect(order(edit(state, redo as Edit))).toBe('ac');
});

test('what is typed into one field is one step; another field is another', () => {
  const type = (part: 'message' | 'notes', text: string): Edit => ({ kind: 'write', id: 'a', part, text });
  const state = after(type('message', 'L'), type('message', 'Lo'), type('notes', 'N'), type('notes', 'No'));
  expect(edit(state, undo as Edit).now.content.items[0]).toMatchObject({ message: 'Lo', notes: '' });
  expect(edit(edit(state, undo as Edit), undo as Edit).now).toEqual(start.now);
});

test('a hundred steps back are kept', () => {
  const many = Array.from({ length: 130 }, (_, index): Edit => ({ kind: 'add', item: item(`n${index}`) }));
  expect(after(...many).past).toHaveLength(100);
});

test('opening another draft can be taken back', () => {
  const draft = { ...start.now, name: 'Theirs' };
  const opened = after({ kind: 'remove', id: 'a' }, { kind: 'open', draft });
  expect(opened.now).toBe(draft);
  expect(order(edit(opened, undo as Edit))).toBe('bc');
});

test('two drafts are the same whatever the order of their parts, but not of their items', () => {
  const { title, items, ...rest } = start.now.content;
  expect(
    isSame(start.now, { content: { ...rest, items: items.map((each) => ({ ...each })), title }, name: 'Mine' }),
  ).toBe(true);
  expect(isSame(start.now, { name: 'Mine', content: { ...rest, title, items: items.toReversed() } })).toBe(false);
  expect(isSame(start.now, { name: 'Mine', content: { ...rest, title, items: items.slice(1) } })).toBe(false);
});
