/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Nothing here needs pictures made smaller, and what makes them reads addresses that a reader wrote.
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['piscina', 'happy-dom', 'fontkit', '@resvg/resvg-js', 'pdfkit', 'pg', 'pino'],
  // Titles and descriptions are in the head for every reader, and a page's status is known before its first byte.
  htmlLimitedBots: /.*/,
  // A file's ending is part of its address; a folder of app/ cannot have one beside a parameter.
  rewrites: async () => [
    {
      source: '/companies/:company/briefing.:format(pptx|pdf|xlsx|zip)',
      destination: '/companies/:company/briefing/file/:format',
    },
    { source: '/trail.:format(csv|json)', destination: '/trail/file/:format' },
    { source: '/companies/:company/trail.:format(csv|json)', destination: '/companies/:company/trail/file/:format' },
  ],
};

export default config;
