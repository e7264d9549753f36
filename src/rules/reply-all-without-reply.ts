import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

export const rule: Rule = {
  name: 'reply-all-without-reply',
  severity: 'error',
  law: false,
  text: 'Reply all where reply is not allowed.',
  check: ({ draft }) =>
    draft.objects.definitions
      .filter(({ fields }) => fields.replyAll && !fields.reply)
      .map(
        (definition): Found => ({
          message: `Reply all only works where reply is allowed too. ${capital(nameOf(definition))} allows reply all and not reply, so a recipient can do neither; allow reply, or forbid both.`,
          hint: 'replyAll: false',
          path: ['definitions', definition.key, 'replyAll'],
        }),
      ),
};
