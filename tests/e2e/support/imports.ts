import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Page } from 'playwright/test';
import { expect } from './test';

export const fixture = (name: string) => path.resolve(import.meta.dirname, '../../fixtures/imports', name);

export const bounds = readFileSync(fixture('bounds.csv'), 'utf8');

/** A company with one figure, revenue of $10M in 2023, made by an import; the address of its page. */
export async function bringCompany(request: APIRequestContext, name: string): Promise<string> {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const text =
    'metric,period,value,known_on,source_title,source_publisher,source_tier\nRevenue,2023,$10M,2024-03-01,Report,The company,primary\n';
  const upload = randomUUID();
  const sent = await request.put(`/import/uploads/${upload}?name=first.csv`, { data: Buffer.from(text) });
  expect(sent.status()).toBe(201);
  const heads = text.split('\n', 1)[0]?.split(',') ?? [];
  const mapping = {
    shape: 'long',
    years: 'calendar',
    columns: heads.map((head) => ({ header: head, is: head })),
    defaults: { unit: 'USD', scenario: 'actual' },
  };
  const newCompany = { name, slug, currency: 'USD', fiscalYearEnd: '12-31' };
  const order = { key: randomUUID(), newCompany, choices: { format: 'table', mapping } };
  const read = await request.post(`/import/uploads/${upload}/read`, { data: order });
  const { id } = await read.json();
  await expect.poll(async () => (await (await request.get(`/import/imports/${id}`)).json()).state).toBe('previewed');
  const stored = await request.post(`/import/imports/${id}/commit`, {
    data: { reason: 'The first figure', leaveOutRejected: false },
  });
  expect(await stored.json()).toEqual({ outcome: 'committed', company: slug });
  return `/companies/${slug}`;
}

/** Opens a page of imports and waits until a file can be handed in. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-alive]')).toBeVisible();
}

/** Hands in a file by its button, and waits for what was detected. */
export async function choose(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
}

export const textFile = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Reads what is looked at into a preview. */
export async function read(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/^[\d,]+ read = /)).toBeVisible();
}

export async function store(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Save / }).click();
  await expect(page.getByText(/(figures?|events) saved/)).toBeVisible();
}
