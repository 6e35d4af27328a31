import type { MetadataRoute } from 'next';

/** Public companies' pages may be found; what is nobody's reading, or costs a machine much work, is left alone. */
export default function robots(): MetadataRoute.Robots {
  const notPages = ['/account', '/api/', '/import', '/people', '/shared/', '/sign-in', '/trail', '/welcome/'];
  const heavy = ['/find', '/companies/*/charts/', '/companies/*/edit', '/companies/*/import', '/*?*asKnownOn='];
  return { rules: { userAgent: '*', allow: '/', disallow: [...notPages, ...heavy] } };
}
