// Pictures of every report in the sizes and themes that people use, for looking at: npm run screenshots [-- FOLDER].
// Needs a Chromium (CHROMIUM, default /usr/bin/chromium) and the bundle of `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const BUNDLE = 'target/classes/org/parcours/studio';
const FIXTURES = 'test/fixtures';
const folder = resolve(process.argv[2] ?? 'target/screenshots');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

const TALL = 4000;

const WIDTHS = [
  { name: 'wide', width: 1440, dark: false },
  { name: 'wide-dark', width: 1440, dark: true },
  { name: 'phone', width: 390, dark: false },
];

function kindOf(fixture) {
  return ['simulation', 'policy', 'log-statistics'].find((kind) => fixture.startsWith(kind));
}

function page(fixture) {
  const json = readFileSync(join(FIXTURES, fixture), 'utf8').replaceAll('<', '\\u003c');
  const [css, js] = ['report.css', 'report.js'].map((file) => readFileSync(join(BUNDLE, file), 'utf8'));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${css}</style></head><body><div class="frame"><h1>${fixture}</h1><main></main></div>
<script type="application/json" id="document" data-kind="${kindOf(fixture)}">${json}</script>
<script>${js.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

/** A window as tall as the whole page, so that one picture shows it all. */
function picture(address, { width, dark }, target) {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const quiet = ['--disable-component-update', '--disable-sync', '--disable-quic', '--hide-scrollbars'];
  const look = dark ? ['--blink-settings=preferredColorScheme=0'] : ['--blink-settings=preferredColorScheme=1'];
  const size = `--window-size=${width},${TALL}`;
  execFileSync(
    chromium,
    [
      ...flags,
      ...quiet,
      ...look,
      size,
      `--user-data-dir=${profile}`,
      '--virtual-time-budget=3000',
      `--screenshot=${target}`,
      address,
    ],
    { stdio: 'ignore' },
  );
  rmSync(profile, { recursive: true, force: true });
}

mkdirSync(folder, { recursive: true });
for (const fixture of readdirSync(FIXTURES)) {
  const file = join(folder, fixture.replace('.json', '.html'));
  writeFileSync(file, page(fixture));
  for (const size of WIDTHS) {
    picture(pathToFileURL(file).href, size, file.replace('.html', `-${size.name}.png`));
  }
}
