export const worlds = {};
