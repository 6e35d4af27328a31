/** What a page could ask a browser for and no page here needs. */
const unneeded = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** On every answer: no guessing of types, no address of ours to others, no devices, no hold on our windows. */
export const safetyHeaders = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', unneeded.map((name) => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
]);

/** Two years, as browsers' own lists ask for. Sent only where the reader came by TLS: elsewhere it means nothing. */
export const strictTransport = 'max-age=63072000; includeSubDomains';
