import { Token } from 'cdktf';
import { escapeTemplate } from '../../src/terraform/mapping/template.ts';

/** A text as Terraform must be given it so that it stays one. What cdktf will replace by a reference is left to it. */
export const literal = <T>(value: T): T =>
  typeof value === 'string' && value.includes('{') && !Token.isUnresolved(value) ? (escapeTemplate(value) as T) : value;
