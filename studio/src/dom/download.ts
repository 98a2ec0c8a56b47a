import { element } from './element';

/** A file name made of a title: lower case, words joined by hyphens. */
export function fileName(title: string, extension: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `${words || 'parcours'}.${extension}`;
}

/** Hands content to the browser as a file to save; nothing leaves the page. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves text as a file. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
