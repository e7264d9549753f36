import type { Place } from '../../src/model/configuration.ts';
import type { PlacedFinding } from './check-elements.ts';

/** A finding in one line: `main.ts:14:3 rule: what is wrong, and what to write instead.` */
export function findingText({ at, rule, message, hint, near }: PlacedFinding): string {
  const instead = hint === undefined ? '' : ` Write \`${hint}\`.`;
  const others = near.map((one) => ` (${one.message}: ${placeText(one.at)})`).join('');
  return `${at && hasFile(at) ? `${placeText(at)} ` : ''}${rule}: ${message}${instead}${others}`;
}

const hasFile = ({ file }: Place): boolean => file !== '';

function placeText(place: Place | undefined): string {
  if (!place) return 'elsewhere';
  return hasFile(place) ? `${place.file}:${place.line}:${place.column}` : (place.construct ?? 'elsewhere');
}
