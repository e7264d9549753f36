import { wordListProblem } from '../laws/word-list.ts';
import { bad, type Refusal, refuse } from '../refusal.ts';
import type { Item, World } from '../world.ts';
import { type Check, initially, no, ok, optional, required } from './field.ts';
import { folderOf, notInRoot } from './folder.ts';
import type { KindSpec, Proposal } from './spec.ts';
import { flag, name, reference, score, text } from './values.ts';

const wordList: Check = (value, at, world) => {
  const checked = text(value, at, world);
  if ('refusal' in checked) return checked;
  const problem = wordListProblem(checked.value as string);
  return problem ? no(bad('word_list_syntax', problem, at)) : ok(checked.value);
};

export const contentDefinition: KindSpec = {
  fields: {
    description: required(name),
    folderId: folderOf('contentFolder'),
    activationScore: required(score),
    wordList: required(wordList),
    examineSubject: initially(false, flag),
    examineBody: initially(false, flag),
    examineHeaders: initially(false, flag),
    examineAttachments: initially(false, flag),
    secureMessagingDefinitionId: optional(reference('secureMessagingDefinition')),
  },
  computed: ['id', 'createTime', 'lastUpdated'],
  born: {},
  guards: [],
  laws: [notInRoot, overrideIsOneWay],
  holds: [notInUse],
};

/** The policy that came first must not become bi-directional secure messaging by a change of its definition. */
function overrideIsOneWay({ before, draft }: Proposal, world: World): Refusal | undefined {
  if (!before || draft.secureMessagingDefinitionId === undefined) return undefined;
  const used = world.list('contentPolicy').some(({ body }) => {
    return body.definitionId === before.body.id && body.bidirectional === true;
  });
  return used
    ? bad(
        'bidirectional_secure_messaging',
        'A bi-directional policy uses this definition, so it can not have an override.',
        'secureMessagingDefinitionId',
      )
    : undefined;
}

function notInUse({ body }: Item, world: World): Refusal | undefined {
  const used = world.list('contentPolicy').some((one) => one.body.definitionId === body.id);
  return used ? refuse(409, 'in_use', 'A policy uses it.') : undefined;
}
