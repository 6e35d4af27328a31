import type { MetadataRoute } from 'next';

/** What a browser needs to keep the product as an application. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Turnaround',
    short_name: 'Turnaround',
    description: 'A company before and after its restructuring: every figure with its bounds and its source.',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  };
}
