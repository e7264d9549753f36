/** A file of a configuration is refused above this, in characters. */
export const maxFileCharacters = 8_000_000;

/** How deeply values may stand in one another. No configuration needs ten. */
export const maxDepth = 100;

/** How many values the aliases of one file may stand for. */
export const maxAliasedValues = 200_000;
