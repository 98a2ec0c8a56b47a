/** The name under which a kept table is downloaded; a simulated one has no file's name yet. */
export function fileOf({ name, format }: { readonly name: string; readonly format: string }): string {
  return name.endsWith(`.${format}`) ? name : `${name}.${format}`;
}
