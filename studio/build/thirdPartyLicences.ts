import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGES = 'node_modules';
const TEXTS = /^(licen[cs]e|notice|copying)(\.|$)/i;

/** The packages whose modules a bundle holds, in order. */
export function packagesOf(modules: Iterable<string>): readonly string[] {
  const names = new Set<string>();
  for (const module of modules) {
    const inside = module.split(`${PACKAGES}/`).at(-1);
    if (inside !== undefined && inside !== module && !module.startsWith('\0')) {
      const [first = '', second = ''] = inside.split('/');
      names.add(first.startsWith('@') ? `${first}/${second}` : first);
    }
  }
  return [...names].sort();
}

/** The licence of a package as its authors wrote it, or as its manifest names it where they wrote none. */
function licenceOf(name: string): string {
  const folder = join(PACKAGES, name);
  const texts = readdirSync(folder).filter((file) => TEXTS.test(file));
  if (texts.length > 0) {
    return texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  }
  const manifest: { license?: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (manifest.license === undefined) {
    throw new Error(`The package ${name} names no licence.\nLeave it out, or ask its authors for one.`);
  }
  return `${manifest.license}, by its manifest`;
}

/** Writes `third-party.txt` beside a bundle: what others wrote in it, with the texts of their licences. */
export function thirdPartyLicences(): Plugin {
  return {
    name: 'third-party-licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = packagesOf(modules).filter((name) => existsSync(join(PACKAGES, name)));
      const source = names.map((name) => `== ${name} ==\n\n${licenceOf(name)}`).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source: `${source}\n` });
    },
  };
}
