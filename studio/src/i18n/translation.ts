/** The same keys in another language; what is put together from parts takes the same parts. */
export type Translation<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...parts: never[]) => string
      ? Words[Key]
      : Translation<Words[Key]>;
};
