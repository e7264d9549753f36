import type { Block } from '../../documents/plan.ts';
import type { Configured } from '../../model/configuration.ts';
import { formatInstant } from '../../model/instant.ts';
import { fieldsOf, kinds } from '../../model/kinds/kinds.ts';
import type { Observed } from '../../model/observed-account.ts';
import { plainValue } from '../../model/plain.ts';
import { labelOf } from '../live-index.ts';
import { sameValue } from '../normalise.ts';
import type { Unpaired } from '../pairing.ts';
import type { Sides } from '../sides.ts';
import type { ChangeGuard } from './guard.ts';

/** Which live object is meant must be certain before anything is written to it. */
export const identityGuard: ChangeGuard = ({ configured }, sides): Block | undefined => {
  const why = configured && sides.pairing.whyUnpaired(configured);
  return why && identityBlock(configured, why, sides);
};

export function identityBlock(configured: Configured, why: Unpaired, sides: Sides): Block | undefined {
  const label = labelOf(configured.kind);
  const { fields, name } = configured as Configured<'groups'>;
  switch (why.type) {
    case 'absent':
      return undefined;
    case 'repeated':
      return {
        guard: 'repeated-identity',
        message: `The account has ${why.candidates.length} that this could be. They share the ${kinds[configured.kind].identity.name} "${why.candidates[0]?.name}": ${candidatesInWords(why.candidates, sides)}.`,
        hint: `Say which one is meant with \`id: ${why.candidates[0]?.id}\`, or change or delete the others in the console.`,
      };
    case 'unknown-id':
      return {
        guard: 'unknown-object',
        message: `The account has no ${label} with the id "${why.id}".`,
        hint: 'Take `id` away if the object was deleted: it is then found by its identity, or created.',
      };
    case 'other-source':
      return fields.members === null
        ? {
            guard: 'unknown-object',
            message: `The group "${name}" does not come from where it should. "${configured.key}" looks for a ${fields.source} group, and the account has one in ${fields.path} that is none.`,
            hint: 'Correct its `source`, or take it away to take the group from wherever it comes.',
          }
        : {
            guard: 'unknown-object',
            message: `The group "${name}" comes from a directory, and such a group is never written. Its members are given here, which would make a second group of this name.`,
            hint: 'Take `members` away to refer to the group of the directory, or give the group another name.',
          };
  }
}

/** `<id> (made 2026-05-04T09:00:00Z, to {"domain":"x.example"})`: what a person can tell them apart by. */
function candidatesInWords(candidates: readonly Observed[], { nameOf }: Sides): string {
  const valuesOf = (object: Observed) => object.fields as Readonly<Record<string, unknown>>;
  const [first, ...others] = candidates as readonly [Observed, ...Observed[]];
  const telling = fieldsOf(first.kind)
    .filter(([name]) => others.some((other) => !sameValue(valuesOf(other)[name], valuesOf(first)[name])))
    .slice(0, 3);
  return candidates
    .map((object) => {
      const made = object.createTime === null ? [] : [`made ${formatInstant(Math.floor(object.createTime / 1000))}`];
      const told = telling.map(
        ([name, field]) => `${name} ${JSON.stringify(plainValue(field, valuesOf(object)[name], nameOf))}`,
      );
      return `${object.id} (${[...made, ...told].join(', ')})`;
    })
    .join(' and ');
}
