import { describe, expect, test } from 'vitest';
import { readFileRequest } from './file-request';

const read = (file: string, query = '') => readFileRequest(file, new URLSearchParams(query), '2026-11-23');

test('revenue.png at four times a memo in dark, as known on 31 May 2024', () => {
  expect(read('revenue.png', 'size=memo&scale=4&theme=dark&asKnownOn=2024-05-31&numbers=en-GB&basis=first')).toEqual({
    ok: true,
    value: {
      chart: 'revenue',
      format: 'png',
      size: 'memo',
      scale: 4,
      theme: 'dark',
      view: { asKnownOn: '2024-05-31', without: [], locale: 'en-GB', basis: 'first' },
    },
  });
});

test('debt.svg is a light slide at its own size, as known today', () => {
  expect(read('debt.svg')).toMatchObject({
    ok: true,
    value: { size: 'slide', scale: 1, theme: 'light', view: { asKnownOn: null, without: [], locale: 'en-US' } },
  });
});

describe('is refused with a sentence', () => {
  test.each<[string, string, number, RegExp]>([
    ['profit.svg', '', 404, /no chart "profit".*revenue, net-income/],
    ['revenue.gif', '', 404, /no format "gif".*svg, png, pdf, pptx, xlsx, csv, json/],
    ['revenue', '', 404, /no chart/],
    ['revenue.svg.png', '', 404, /no chart/],
    ['__proto__.svg', '', 404, /no chart "__proto__"/],
    ['revenue.svg', 'size=huge', 400, /"huge" is no size.*slide, half, square, memo/],
    ['revenue.png', 'scale=5', 400, /"5" is no scale/],
    ['revenue.png', 'scale=1e9', 400, /is no scale/],
    ['revenue.svg', 'theme=pink', 400, /"pink" is no theme/],
    ['revenue.svg', 'asKnownOn=2024-02-31', 400, /"2024-02-31" is not a date/],
    ['revenue.svg', 'asKnownOn=yesterday', 400, /is not a date/],
    ['revenue.svg', 'asKnownOn=2026-11-24', 400, /24 Nov 2026 is in the future/],
    ['revenue.svg', 'without=gossip', 400, /"gossip" is no tier of sources.*primary, press, relay, compiled/],
    ['revenue.svg', 'numbers=de', 400, /"de" is no way to print numbers.*en-US, en-GB, de-DE/],
    ['revenue.svg', 'colour=red', 400, /no parameter "colour".*size, scale, theme, asKnownOn, without, numbers/],
    ['revenue.svg', 'size=slide&size=half', 400, /stands here 2 times/],
    ['revenue.svg', `size=${'x'.repeat(4000)}`, 400, /too long/],
  ])('%s?%s', (file, query, status, detail) => {
    expect(read(file, query)).toMatchObject({ ok: false, status, detail: expect.stringMatching(detail) });
  });
});
