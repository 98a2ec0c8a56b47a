/** How two pieces of text become one; languages differ in the spaces about signs. */
export const joined = {
  about: (name: string, text: string) => `${name}: ${text}`,
  and: (one: string, other: string) => `${one}; ${other}`,
};
