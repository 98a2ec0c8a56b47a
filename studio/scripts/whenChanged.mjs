// Installs and builds only what changed since the last time, so that a Maven build of unchanged sources stays quick.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGES = ['package.json', 'package-lock.json', '.npmrc'];
const CONTRACT = '../server/src/main/resources/openapi.yaml';
const CONFIGURATION = [
  'tsconfig.json',
  'biome.json',
  'vite.config.ts',
  'vite.app.config.ts',
  'vitest.config.ts',
  'index.html',
];
const SOURCES = [...PACKAGES, ...CONFIGURATION, CONTRACT, 'build', 'public', 'src', 'test', 'scripts'];
const REPORT = ['report.js', 'report.css'].map((name) => join('target/classes/org/parcours/studio', name));
const BUNDLES = [...REPORT, 'target/classes/META-INF/resources/index.html'];

function filesOf(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesOf)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs an npm command unless its stamp says that it ran for these inputs and its results are there. */
function whenChanged(stamp, inputs, results, ...command) {
  const now = digest(inputs);
  if (results.every(existsSync) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return;
  }
  execFileSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (digest(inputs) !== now) {
    throw new Error(
      `npm ${command.join(' ')} changed its own sources, so they would be built again; generate under target/`,
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

whenChanged('node_modules/.parcours.stamp', PACKAGES, ['node_modules/vite'], 'ci', '--no-audit', '--no-fund');
whenChanged('target/studio.stamp', SOURCES, BUNDLES, 'run', 'build', '--silent');
