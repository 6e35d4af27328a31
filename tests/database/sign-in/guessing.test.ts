import { beforeAll, expect, test } from 'vitest';
import { confirmSecondFactor } from '@/lib/acts/account/confirm-second-factor';
import { prepareSecondFactor, type SecondFactor } from '@/lib/acts/account/prepare-second-factor';
import { deactivate } from '@/lib/acts/people/deactivate';
import { viewerOf } from '@/lib/sign-in/read-viewer';
import { execute } from '@/tests/support/cluster';
import { appCode, Browser, becomeOwner, owner, signInWorld } from '@/tests/support/sign-in';
import { addInvited, byOf, type Step, secondStep, signInWithPassword } from '@/tests/support/sign-in-steps';

let ownerUrl: string;
const laptop = new Browser('203.0.113.20');

beforeAll(async () => {
  ({ ownerUrl } = await signInWorld());
  await becomeOwner(laptop);
});

/** Guesses of a test fall into one moment, however slow the machine that tests them. */
const guess = (browser: Browser, password: string, moment: Date) =>
  signInWithPassword({ email: owner.email, password }, browser.headers(), moment);

let attack: Date;

const outcomes = (steps: Step[]) => steps.map(({ outcome }) => outcome);

async function enter(browser: Browser, now = new Date()): Promise<Step> {
  const step = await signInWithPassword(owner, browser.headers(), now);
  if ('cookies' in step) browser.keep(step.cookies);
  return step;
}

test('twenty guesses sent at the same moment are counted one after the other: five are looked at', async () => {
  const attacker = new Browser('192.0.2.66');
  attack = new Date();
  const steps = await Promise.all(
    Array.from({ length: 20 }, (_, place) => guess(attacker, `wrong password ${place}`, attack)),
  );
  expect(outcomes(steps).filter((outcome) => outcome === 'refused')).toHaveLength(5);
  expect(outcomes(steps).filter((outcome) => outcome === 'wait')).toHaveLength(15);
});

test('who guesses cannot keep the owner out: neither on a known device, nor from another network', async () => {
  const attacker = new Browser('192.0.2.66');
  expect(await guess(attacker, owner.password, attack)).toMatchObject({ outcome: 'wait' });
  laptop.cookies.delete('turnaround.session_token');
  expect(await enter(laptop)).toMatchObject({ outcome: 'signed in' });
  expect(await enter(new Browser('198.51.100.90'))).toMatchObject({ outcome: 'signed in' });
});

test('a device that is claimed but not proven is a stranger’s', async () => {
  const attacker = new Browser('192.0.2.67');
  const moment = new Date();
  for (let place = 0; place < 5; place += 1) await guess(attacker, 'a wrong password', moment);
  attacker.cookies.set('turnaround.device', `${crypto.randomUUID()}.${'A'.repeat(43)}`);
  expect(await guess(attacker, owner.password, moment)).toMatchObject({ outcome: 'wait' });
});

test('whether an account exists shows neither in words nor in what is counted', async () => {
  const nobody = new Browser('192.0.2.77');
  const moment = new Date();
  const tries = async (email: string) => {
    const steps: Step[] = [];
    for (let place = 0; place < 6; place += 1) {
      steps.push(await signInWithPassword({ email, password: 'a wrong password' }, nobody.headers(), moment));
    }
    return steps;
  };
  expect(outcomes(await tries('nobody@figures.example'))).toEqual(outcomes(await tries(owner.email)));
});

test('budgets name neither people nor addresses', async () => {
  const rows = JSON.stringify(await execute(ownerUrl, 'SELECT * FROM sign_in_budget'));
  expect(rows).not.toMatch(/figures\.example|192\.0\.2/);
});

async function turnOn(browser: Browser): Promise<SecondFactor> {
  const [headers, now] = [browser.headers(), new Date()];
  const asked = await byOf(headers);
  const made = await prepareSecondFactor(asked, { current: owner.password, headers, now });
  if (!made.ok) throw new Error(made.sentence);
  const confirmed = await confirmSecondFactor(asked, { code: appCode(made.value.uri, now), headers });
  if (!confirmed.ok) throw new Error(confirmed.sentence);
  return made.value;
}

test('with a second step a password alone opens nothing; each code is good once', async () => {
  const { uri, codes } = await turnOn(laptop);
  expect(await viewerOf(laptop.headers(), new Date())).toMatchObject({ kind: 'person' });
  const phone = new Browser('198.51.100.91');
  expect(await enter(phone)).toMatchObject({ outcome: 'second step' });
  expect(await viewerOf(phone.headers(), new Date())).toEqual({ kind: 'anyone' });
  expect(phone.cookies.has('turnaround.device')).toBe(false);
  const code = appCode(uri, new Date());
  const step = await secondStep(code, phone.headers(), new Date());
  if (step.outcome !== 'signed in') throw new Error(step.outcome);
  phone.keep(step.cookies);
  expect(await viewerOf(phone.headers(), new Date())).toMatchObject({ kind: 'person' });

  const shoulder = new Browser('198.51.100.92');
  await enter(shoulder);
  expect(await secondStep(code, shoulder.headers(), new Date())).toEqual({ outcome: 'refused' });
  const recovery = await secondStep(codes[0]?.toLowerCase() ?? '', shoulder.headers(), new Date());
  expect(recovery.outcome).toBe('signed in');
  const again = new Browser('198.51.100.93');
  await enter(again);
  expect(await secondStep(codes[0] ?? '', again.headers(), new Date())).toEqual({ outcome: 'refused' });
  const stored = JSON.stringify(await execute(ownerUrl, 'SELECT * FROM two_factor'));
  for (const each of codes) expect(stored).not.toContain(each);
});

test('guessing codes is slowed down as guessing passwords is, and a new first step does not begin the count anew', async () => {
  const attacker = new Browser('192.0.2.99');
  const moment = new Date();
  const seen: string[] = [];
  for (let place = 0; place < 8; place += 1) {
    await enter(attacker, moment);
    seen.push((await secondStep(String(100_000 + place), attacker.headers(), moment)).outcome);
  }
  expect(seen).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'wait', 'wait', 'wait']);
  expect((await secondStep('123456', new Browser().headers(), new Date())).outcome).toBe('begin again');
});

test('who is kept out is out at the next request, and cannot come back in', async () => {
  const id = await addInvited(ownerUrl, 'Mina', 'mina@figures.example');
  await execute(
    ownerUrl,
    `INSERT INTO credential (id, person_id, provider_id, account_id, password)
     SELECT 'mina', '${id}', 'credential', '${id}', password FROM credential WHERE provider_id = 'credential' LIMIT 1`,
  );
  const browser = new Browser('198.51.100.94');
  const mina = { email: 'mina@figures.example', password: owner.password };
  const step = await signInWithPassword(mina, browser.headers(), new Date());
  if (step.outcome !== 'signed in') throw new Error(step.outcome);
  browser.keep(step.cookies);
  expect(await viewerOf(browser.headers(), new Date())).toMatchObject({ kind: 'person' });
  const asked = await byOf(laptop.headers());
  expect(await deactivate(asked, { id, keepLinks: [] })).toMatchObject({ ok: true });
  expect(await viewerOf(browser.headers(), new Date())).toEqual({ kind: 'anyone' });
  expect((await signInWithPassword(mina, browser.headers(), new Date())).outcome).toBe('refused');
  const [{ id: ownerId } = { id: '' }] = await execute(ownerUrl, `SELECT id FROM person WHERE installation = 'owner'`);
  expect(await deactivate(asked, { id: String(ownerId), keepLinks: [] })).toMatchObject({ ok: false });
});

test('behind TLS what proves something is Secure and bears the prefix that other hosts cannot set', async () => {
  process.env.SITE_ADDRESS = 'https://figures.example';
  try {
    const browser = new Browser('198.51.100.95');
    const step = await signInWithPassword(owner, browser.headers(), new Date());
    if (!('cookies' in step)) throw new Error(step.outcome);
    const kept = step.cookies.filter((line) => !/max-age=0/i.test(line));
    expect(kept.length).toBeGreaterThan(0);
    for (const line of kept) expect(line).toMatch(/^__Secure-turnaround\..*; Secure/);
  } finally {
    process.env.SITE_ADDRESS = '';
  }
});
