const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, whichever way it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text as it stands in an SVG file: a name can never become markup. */
export function escaped(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element as text; its content is markup already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A text of a drawing. */
export function text(said: string, attributes: Attributes): string {
  return tag('text', attributes, escaped(said));
}
