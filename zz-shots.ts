import { chromium } from 'playwright';
import { withRunningProduct } from '@/tests/support/running-product';
import { connect } from '@/lib/data/database';
import { makeOwnerWelcome } from '@/lib/data/sign-in/welcomes';
import { browserFlags } from '@/scripts/browser/flags';
const out = '/tmp/sg-shots';
await withRunningProduct('shots', async ({ url, databaseUrl }) => {
  const prisma = connect(databaseUrl);
  const secret = await makeOwnerWelcome(prisma, new Date());
  await prisma.$disconnect();
  const site = url.replace('127.0.0.1', 'localhost');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: browserFlags });
  const shot = async (page: any, name: string) => { await page.waitForTimeout(300); await page.screenshot({ path: `${out}/${name}.png`, fullPage: true }); };
  const first = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await first.goto(`${site}/sign-in`); await shot(first, 'unowned');
  await first.goto(`${site}/welcome/${secret}`); await shot(first, 'welcome');
  await first.getByLabel('Name').fill('Olga Owner');
  await first.getByLabel('E-mail address').fill('olga@figures.example');
  await first.getByLabel('Password').fill('short');
  await first.getByRole('button', { name: 'Become the owner' }).click();
  await first.getByRole('alert').first().waitFor(); await shot(first, 'welcome-problem');
  await first.getByLabel('Password').fill('four plain words here');
  await first.getByRole('button', { name: 'Become the owner' }).click();
  await first.getByRole('heading', { level: 1, name: 'Olga Owner' }).waitFor();
  const state = await first.context().storageState();
  for (const [scheme, width] of [['light', 1280], ['dark', 1280], ['light', 390], ['dark', 390]] as const) {
    const anon = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    await anon.goto(`${site}/sign-in`); await shot(anon, `sign-in-${scheme}-${width}`);
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, storageState: state });
    const page = await context.newPage();
    await page.goto(`${site}/account`); await page.locator('summary').first().click(); await shot(page, `account-${scheme}-${width}`);
    await page.goto(`${site}/people`);
    if (scheme === 'light' && width === 1280) { await page.getByLabel('Name').fill('Mina Member'); await page.getByLabel('E-mail address').fill('mina@figures.example'); await page.getByRole('button', { name: 'Make an address' }).click(); await page.getByLabel('Address to hand on').waitFor(); }
    await shot(page, `people-${scheme}-${width}`);
    if (width === 1280) { await page.goto(`${site}/account`); await page.locator('#second-step').getByLabel('Password', {exact:true}).fill('four plain words here'); await page.getByRole('button', { name: 'Set up an authenticator app' }).click(); await page.getByRole('list', { name: 'Recovery codes' }).waitFor(); await page.locator('#second-step').screenshot({ path: `${out}/second-${scheme}.png` }); }
    await page.goto(`${site}/`); await page.screenshot({ path: `${out}/home-${scheme}-${width}.png` });
  }
  await browser.close();
});
process.exit(0);
