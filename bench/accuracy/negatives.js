/** What looks wrong and is not: each is put into a share of the campaigns, and nobody may say a word about it. */
export const traps = [];
