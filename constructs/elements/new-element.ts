import type { TerraformElement } from 'cdktf';
import { validateWithRules } from '../check/validation.ts';
import { userPlace } from '../places/user-place.ts';
import { stackTracesAreOff } from './authored.ts';
import { markElement, type modeOf } from './element.ts';
import { requireProvider } from './require-provider.ts';

/** What every element of ours does when it is made. Says where the user's own file makes it. */
export function newElement(
  element: TerraformElement,
  mode: NonNullable<ReturnType<typeof modeOf>>,
): string | undefined {
  markElement(element, mode);
  if (mode !== 'policy set') requireProvider(element);
  validateWithRules(element);
  return stackTracesAreOff(element) ? undefined : userPlace();
}
