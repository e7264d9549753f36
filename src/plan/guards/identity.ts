import type { Block } from '../../documents/plan.ts';
import { kinds } from '../../model/kinds/kinds.ts';
import { labelOf } from '../live-index.ts';
import type { ChangeGuard } from './guard.ts';

/** Which live object is meant must be certain before anything is written to it. */
export const identityGuard: ChangeGuard = ({ configured }, { pairing }): Block | undefined => {
  const why = configured && pairing.unpaired.find((entry) => entry.configured === configured)?.why;
  if (!why || why.type === 'absent') return undefined;
  const { name } = kinds[configured.kind].identity;
  const label = labelOf(configured.kind);
  switch (why.type) {
    case 'repeated':
      return {
        guard: 'repeated-identity',
        message: `The account has ${why.candidates.length} objects that this could be: ${why.candidates.map(({ id }) => id).join(', ')}. They share the ${name} "${configured.name}".`,
        hint: `Say which one with \`id: ${why.candidates[0]?.id}\`, or change or delete the others in the console.`,
      };
    case 'unknown-id':
      return {
        guard: 'unknown-object',
        message: `The account has no ${label} with the id "${why.id}".`,
        hint: 'Take `id` away if the object was deleted: it is then found by its identity, or created.',
      };
    case 'directory-group':
      return {
        guard: 'unknown-object',
        message: `The group "${configured.name}" comes from a directory, and such a group is never written. Its members are given here, which would make a second group of this name.`,
        hint: 'Take `members` away to refer to the group of the directory, or give the group another name.',
      };
  }
};
