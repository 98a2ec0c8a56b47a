import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const KILO = 1000;

function chunksOf(bundle: Rolldown.OutputBundle): ReadonlyMap<string, Rolldown.OutputChunk> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}

/** The chunks of these names and all that they import, without what they load lazily. */
function loadedBy(chunks: ReadonlyMap<string, Rolldown.OutputChunk>, isRoot: (chunk: Rolldown.OutputChunk) => boolean) {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    const chunk = chunks.get(file);
    if (chunk !== undefined && !loaded.has(file)) {
      loaded.add(file);
      chunk.imports.forEach(load);
    }
  };
  for (const [file, chunk] of chunks) {
    if (isRoot(chunk)) {
      load(file);
    }
  }
  return loaded;
}

/**
 * Prints what the scripts of a bundle weigh, and refuses a bundle whose first screen is too heavy.
 *
 * @param limit kilobytes of compressed JavaScript that may be loaded before the first screen stands
 * @param firstScreens names of the lazily loaded chunks that may be that screen; all of them are counted
 */
export function firstLoadLimit(limit: number, firstScreens: readonly string[]): Plugin {
  return {
    name: 'first-load-limit',
    writeBundle(_, bundle) {
      const chunks = chunksOf(bundle);
      const kilobytes = (files: Iterable<string>): number =>
        [...files].reduce((sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '').length / KILO, 0);
      const first = kilobytes(loadedBy(chunks, ({ isEntry, name }) => isEntry || firstScreens.includes(name)));
      const all = kilobytes(chunks.keys());
      this.info(
        `first load ${first.toFixed(0)} kB of JavaScript with gzip, at most ${limit}; ${all.toFixed(0)} kB in all`,
      );
      if (first > limit) {
        this.error(
          `The first screen loads ${first.toFixed(0)} kB of JavaScript with gzip, but may load ${limit} kB.\n` +
            'Load what it does not show at once by React.lazy.',
        );
      }
    },
  };
}
