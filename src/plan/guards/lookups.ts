import type { Block } from '../../documents/plan.ts';
import type { Configured, Place } from '../../model/configuration.ts';
import { isPolicyKind } from '../../model/kinds/kinds.ts';
import type { LookedUp } from '../../model/looked-up.ts';
import { labelOf } from '../live-index.ts';
import { nameInWords } from '../live-names.ts';
import type { NotFound } from '../lookups.ts';
import { isLookedUp, type Sides } from '../sides.ts';
import type { GuardOptions } from './guard.ts';
import { identityBlock } from './identity.ts';

/** What is only looked up must be there. */
export function lookupGuard(sides: Sides, { purpose }: GuardOptions): readonly Block[] {
  if (purpose === 'destroy') return [];
  const groups = sides.pairing.unpaired
    .filter(({ configured }) => isLookedUp(configured))
    .map(({ configured, why }) => {
      const unclear = identityBlock(configured, why, sides);
      if (unclear) return unclear;
      const { path, source } = (configured as Configured<'groups'>).fields;
      return {
        guard: 'unknown-object' as const,
        message: `The account has no ${source === null ? 'group' : `${source} group`} "${configured.name}" in ${path}. "${configured.key}" looks it up, because it has no \`members\`.`,
        hint: 'Correct its name, path or source, or give it `members` so that it is made here.',
      };
    });
  return [...groups, ...sides.pairing.notFound.map((one) => notFoundBlock(one, sides))];
}

function notFoundBlock({ lookup, why, candidates, by }: NotFound, sides: Sides): Block {
  const { kind, handle } = lookup;
  const label = labelOf(kind);
  const at = sides.configuration.placeOf([kind, handle]);
  const here = at === undefined ? `"${handle}"` : `"${handle}" (${placeText(at)})`;
  const what = `${label} ${whatIsMeant(lookup, sides)}`;
  switch (why) {
    case 'absent':
      return {
        guard: 'unknown-object',
        message: `The account has no ${what}. ${here} looks it up.`,
        hint: 'Correct what it is looked up by, or describe it here so that it is made.',
      };
    case 'repeated':
      return {
        guard: 'repeated-identity',
        message: `The account has ${candidates.length} of what is looked up: ${candidates.map((one) => `${one.id} (${nameInWords(one, sides.live)})`).join(' and ')}. ${here} looks for one ${what}.`,
        hint: isPolicyKind(kind)
          ? 'Rename one of them in the console.'
          : 'Say in which folder it is, or rename one of them in the console.',
      };
    case 'builtin':
      return {
        guard: 'unknown-object',
        message: `${here} looks up what is built in, the ${what}.`,
        hint: `Refer to it by its name, ${candidates[0]?.handle}.`,
      };
    case 'described':
      return {
        guard: 'unknown-object',
        message: `${here} looks up the ${what}, which "${by}" stands for already.`,
        hint: `Refer to "${by}" in its place: one object has one key.`,
      };
  }
}

/** `"Archive" in /Partners`, `/Partners/Legal`, `"By hand"`. */
function whatIsMeant({ name, where }: LookedUp, { configured }: Sides): string {
  switch (where.type) {
    case 'anywhere':
      return `"${name}"`;
    case 'at':
      return where.path;
    case 'below':
      return `"${name}" in ${where.path}`;
    case 'in':
      return `"${name}" in ${configured.pathOf(where.folder)}`;
  }
}

const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
