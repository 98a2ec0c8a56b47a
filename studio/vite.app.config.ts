import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoadLimit } from './build/firstLoadLimit.ts';
import { thirdPartyLicences } from './build/thirdPartyLicences.ts';

/** The server that answers `/api` during development. */
const SERVER = process.env.PARCOURS_SERVER ?? 'http://127.0.0.1:8080';

/** Kilobytes of compressed JavaScript before the canvas stands. */
const FIRST_LOAD = 400;

export default defineConfig({
  plugins: [react(), thirdPartyLicences(), firstLoadLimit(FIRST_LOAD, ['CampaignScreen', 'CampaignsScreen'])],
  // The server takes changes from its own pages only: to it, the page comes from there.
  server: { proxy: { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    assetsInlineLimit: 0,
  },
});
