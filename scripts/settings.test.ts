import { expect, test } from 'vitest';
import { requireSettings } from './settings';

test('settings that cannot be understood stop the start with a sentence', () => {
  expect(() => requireSettings({ NODE_ENV: 'production' })).not.toThrow();
  const well = { SITE_ADDRESS: 'https://turnaround.example', TRUSTED_PROXY: '10.0.0.0/8, ::1' };
  expect(() => requireSettings({ NODE_ENV: 'production', ...well })).not.toThrow();
  expect(() => requireSettings({ NODE_ENV: 'production', SITE_ADDRESS: 'turnaround' })).toThrow(
    /SITE_ADDRESS is "turnaround"/,
  );
  expect(() => requireSettings({ NODE_ENV: 'production', TRUSTED_PROXY: 'yes' })).toThrow(/TRUSTED_PROXY has "yes"/);
});
