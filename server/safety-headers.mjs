/** Everything that a page could ask a browser for and that no page here needs. */
const unneeded = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Copying a chart, and signing in with a passkey, are for this site's own pages. */
const own = ['clipboard-read', 'clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get'];

/** On every answer: no guessing of types, no address of ours to others, no devices, no hold on our windows. */
export const safetyHeaders = new Headers({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': [...unneeded.map((name) => `${name}=()`), ...own.map((name) => `${name}=(self)`)].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Permitted-Cross-Domain-Policies': 'none',
});

/** Two years, as browsers' own lists ask for. Sent only where the reader came by TLS: elsewhere it means nothing. */
export const strictTransport = 'max-age=63072000; includeSubDomains';
