import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** MD5 of a text in UTF-8, as lower-case hexadecimal: what word lists name attachments by. */
export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
