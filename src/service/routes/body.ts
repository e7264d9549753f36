import type { ServiceRequest } from '../handler.ts';
import { bad, type Refusal } from '../refusal.ts';

export function readJson({ body }: ServiceRequest): { readonly value: unknown } | { readonly refusal: Refusal } {
  try {
    return { value: JSON.parse(body ?? '') };
  } catch {
    return { refusal: bad('malformed_json', 'The body is not JSON.') };
  }
}
