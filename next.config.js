/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['piscina', 'happy-dom', 'fontkit', '@resvg/resvg-js', 'pdfkit', 'pg', 'pino'],
  // Titles and descriptions are in the head for every reader, and a page's status is known before its first byte.
  htmlLimitedBots: /.*/,
};

export default config;
