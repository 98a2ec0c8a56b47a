import { defineConfig } from 'vite';
import { thirdPartyLicences } from './build/thirdPartyLicences.ts';

/** Where the class path of the Java side finds `report.js` and `report.css`. */
const CLASS_PATH_FOLDER = 'target/classes/org/parcours/studio';

export default defineConfig({
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  plugins: [thirdPartyLicences()],
  publicDir: false,
  build: {
    outDir: CLASS_PATH_FOLDER,
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        postBanner:
          '/*! Parcours, Apache-2.0. Contains Apache ECharts (Apache-2.0), ZRender (BSD-3-Clause), tslib (0BSD). */',
      },
    },
    lib: {
      entry: 'src/report/main.ts',
      formats: ['iife'],
      name: 'parcoursReport',
      fileName: () => 'report.js',
      cssFileName: 'report',
    },
  },
});
