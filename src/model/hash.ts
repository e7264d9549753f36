/** A digest of a text, as lower-case hexadecimal; hashing is not the pure rooms' own. */
export type Hash = (text: string) => string;
