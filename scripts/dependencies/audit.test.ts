import { expect, test } from 'vitest';
import { readAudit } from './audit';

const weakness = (severity: string, via: unknown[]) => ({ severity, via, isDirect: true, range: '<2' });

test('a high or critical weakness is named, the others are counted', () => {
  const vulnerabilities = {
    next: weakness('critical', [{ title: 'Remote code execution in the image optimiser', url: 'https://…' }]),
    page: weakness('high', ['next']),
    slow: weakness('moderate', [{ title: 'Slow pattern' }]),
  };
  expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }))).toEqual({
    asked: true,
    serious: ['next (critical): Remote code execution in the image optimiser', 'page (high): through next'],
    others: 1,
  });
});

test('nothing known is nothing serious', () => {
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ asked: true, serious: [], others: 0 });
});

test.each([
  ['', 'the registry did not answer'],
  [
    '{"message":"request to https://registry.example failed","error":{"summary":""}}',
    'request to https://registry.example failed',
  ],
  ['{"error":{"code":"ENOTFOUND"}}', 'the registry did not answer'],
])('no answer is not taken for a clean one: %s', (output, reason) => {
  expect(readAudit(output)).toEqual({ asked: false, reason });
});
