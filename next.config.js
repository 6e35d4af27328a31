/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['piscina', 'happy-dom', 'fontkit', '@resvg/resvg-js', 'pg', 'pino'],
  experimental: { isrFlushToDisk: false },
};

export default config;
