/** A text that can stand in a comment. */
export const comment = (text: string): string => text.replaceAll('*/', '* /');
