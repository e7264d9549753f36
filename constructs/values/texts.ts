import { Token } from 'cdktf';

/** A text as Terraform must be given it so that it stays one. What cdktf will replace by a reference is left to it. */
export const literal = <T>(value: T): T =>
  typeof value === 'string' && !Token.isUnresolved(value) ? (escapeTemplate(value) as T) : value;

/** Texts in Terraform are templates: `$${` and `%%{` are how `${` and `%{` are written as text. */
const escapeTemplate = (text: string): string => text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
