import type { joined as english } from '../en/joined';
import type { Translation } from '../translation';

export const joined: Translation<typeof english> = {
  about: (name: string, text: string) => `${name} : ${text}`,
  and: (one: string, other: string) => `${one} ; ${other}`,
};
