import { describe, expect, test } from 'vitest';
import { currencyMeant, moneySign } from './money-sign';

const said = (text: string) => {
  const sign = moneySign(text);
  return sign && `${sign.scale} ${sign.currency}`;
};

describe('what a head, a title or a name says of the amounts around it', () => {
  test.each([
    ['(in millions of euros)', 'millions EUR'],
    ['(in thousands of US dollars)', 'thousands USD'],
    ['in thousands, except per share data', 'thousands null'],
    ['£000', 'thousands GBP'],
    ['£’000', 'thousands GBP'],
    ['£000 unless stated; headcount = FTE at month end', 'thousands GBP'],
    ['$m', 'millions $'],
    ['$mm', 'millions $'],
    ['USDm', 'millions USD'],
    ['USD 000s', 'thousands USD'],
    ['T€', 'thousands EUR'],
    ['TEUR', 'thousands EUR'],
    ['MSEK', 'millions SEK'],
    ['in Mio. EUR', 'millions EUR'],
    ['Tsd. €', 'thousands EUR'],
    ['€bn', 'billions EUR'],
    ['EUR thousands', 'thousands EUR'],
    ['P&L EUR m', 'millions EUR'],
    ['Budget £000', 'thousands GBP'],
    ["'000", 'thousands null'],
    ['Currency: EUR', 'null EUR'],
    ['in whole dollars', 'units $'],
    ['GBP in units', 'units GBP'],
    ['£ (whole pounds)', 'units GBP'],
    ['Rs crore', 'crores INR'],
    ['(Rs. in lakhs)', 'lakhs INR'],
    ['Montants en milliers d’euros', 'thousands EUR'],
    ['En millions d’euros', 'millions EUR'],
    ['importes en miles de euros', 'thousands EUR'],
    ['en miles de millones de euros', 'billions EUR'],
    ['in migliaia di euro', 'thousands EUR'],
    ['em milhares de reais', 'thousands BRL'],
    ['miljoner kronor', 'millions SEK'],
    ['in Milliarden Euro', 'billions EUR'],
    ['(expressed in thousands of Canadian dollars)', 'thousands CAD'],
    ['in millions of Japanese yen', 'millions JPY'],
    ['in 1.000 EUR', 'thousands EUR'],
    ['in 1000 €', 'thousands EUR'],
    ['x 1,000', 'thousands null'],
  ])('%s: %s', (text, expected) => expect(said(text)).toBe(expected));

  test.each([
    '£5m revenue target',
    '12 million euros',
    '1.000 EUR',
    'Mill Street',
    'Los Miles',
    '5 M€',
    'We served 2 million customers',
    'All members',
    'Mall',
    'MALL',
    'Top m',
    'Cash and bank',
    'Jan-23',
    'FTE',
    'Q1 2024',
  ])('%s says nothing of them', (text) => expect(said(text)).toBeNull());

  test.each([
    ['Revenue (£000)', 'Revenue'],
    ['Revenue, $m', 'Revenue'],
    ['Umsatz in T€', 'Umsatz'],
    ['Debt (USD)', 'Debt'],
  ])('%s is the label %s', (text, label) => expect(moneySign(text)?.rest).toBe(label));
});

test('a dollar is the company’s own dollar, and nobody’s for a company of another currency', () => {
  expect([currencyMeant('$', 'CAD'), currencyMeant('$', 'GBP'), currencyMeant('EUR', 'GBP')]).toEqual([
    'CAD',
    null,
    'EUR',
  ]);
});
