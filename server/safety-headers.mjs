/** On every answer: no guessing of types, no address of ours to others, no devices. */
export const safetyHeaders = new Headers({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
});
