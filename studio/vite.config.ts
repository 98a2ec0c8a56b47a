import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where the class path of the Java side finds `report.js` and `report.css`. */
const CLASS_PATH_FOLDER = 'target/classes/org/parcours/studio';

/** What others wrote and the bundle contains, with the texts of their licences. */
const BUNDLED: ReadonlyArray<{ readonly name: string; readonly texts: readonly string[] }> = [
  { name: 'echarts', texts: ['LICENSE', 'NOTICE'] },
  { name: 'zrender', texts: ['LICENSE'] },
  { name: 'tslib', texts: ['LICENSE.txt'] },
];

function thirdPartyLicences(): Plugin {
  const text = ({ name, texts }: (typeof BUNDLED)[number]): string =>
    [`== ${name} ==`, ...texts.map((file) => readFileSync(`node_modules/${name}/${file}`, 'utf8'))].join('\n\n');
  return {
    name: 'third-party-licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source: BUNDLED.map(text).join('\n\n') });
    },
  };
}

export default defineConfig({
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  plugins: [thirdPartyLicences()],
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
  test: { include: ['test/**/*.test.ts'], environment: 'happy-dom' },
});
