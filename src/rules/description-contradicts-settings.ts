import { written } from '../config/explain/describe.ts';
import { formatDuration } from '../model/duration.ts';
import type { FieldsOf } from '../model/kinds/kinds.ts';
import { type Claim, claimsOf } from './description-claims.ts';
import { configuringDefinitions } from './guides.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

type Fields = FieldsOf<'definitions'>;

export const rule: Rule = {
  name: 'description-contradicts-settings',
  severity: 'warning',
  law: false,
  text: 'A description that says other settings than those of its definition.',
  check: ({ draft }) =>
    draft.objects.definitions.flatMap((definition) => {
      const { fields, invalid } = definition;
      const told = new Set<string>();
      return claimsOf(fields.description).flatMap((claim): readonly Found[] => {
        const { topic, text, offset } = claim;
        if (told.has(topic) || invalid.has(topic) || agrees(claim, fields, draft.facts.maxRetention)) return [];
        told.add(topic);
        const path = ['definitions', definition.key, 'description'];
        const before = fields.description.slice(0, offset).split('\n');
        return [
          {
            message: `A description does not say what the settings are. That of ${nameOf(definition)} says \`${text}\`, but ${setting(topic, fields)}. ${capital(reason)}; correct the one that is wrong.`,
            path,
            part: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
            related: [{ message: 'the setting is here', path: ['definitions', definition.key, topic] }],
          },
        ];
      });
    }),
};

const reason = `people choose a definition by its description, which is to describe the settings ${configuringDefinitions}`;

function setting(topic: Claim['topic'], fields: Fields): string {
  const value = fields[topic];
  if (value === null) return `it has no \`${topic}\``;
  return `\`${topic}\` is \`${typeof value === 'number' ? formatDuration(value) : written(value)}\``;
}

function agrees({ topic, says }: Claim, fields: Fields, maxRetention: number): boolean {
  const value = fields[topic];
  if (typeof says === 'boolean') return topic === 'extendBy' ? value === null : value === says;
  // Never means until the maximum retention, so the two can be said for each other.
  const seconds = topic === 'expireAfter' && value === 'never' ? maxRetention : value;
  if (says === 'never') return value === 'never' || value === maxRetention;
  return typeof seconds === 'number' && seconds >= says[0] && seconds <= says[1];
}
