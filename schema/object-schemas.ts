import type { KindName } from '../src/model/kinds/field.ts';
import { fieldsOf, kindNames, kinds } from '../src/model/kinds/kinds.ts';
import { rules } from '../src/rules/rules.ts';
import { fieldSchema } from './field-schemas.ts';
import { closed, type JsonSchema, keyed, list, ref, text } from './vocabulary.ts';

/** Which accounts something is for. */
export const when = list(
  'The accounts, by their names in `accounts`, that this is for; absent: all of them.',
  text('A name in `accounts`.'),
  { examples: [['production']] },
);

/** What every object may carry beside its own fields. */
export const commonFields: Readonly<Record<string, JsonSchema>> = {
  aliases: list(
    'What it was called before, so that the live object is renamed or moved and not made anew: an earlier name in the same place, or an earlier name and place.',
    {
      'x-expected': 'an earlier name, or { name: …, in: [folder, names] }',
      anyOf: [
        text('An earlier description, narrative or name in the same place.'),
        closed(
          'An earlier name and place',
          {
            name: text('The earlier description, narrative or name.'),
            in: list('The names of the folders that it was in, from the root.', text('The name of a folder.')),
          },
          ['name'],
        ),
      ],
    },
  ),
  protect: { type: 'boolean', default: false, description: 'true: never deleted or replaced.' },
  acknowledge: list(
    'Findings on this object that are known and meant.',
    closed(
      'An acknowledged finding',
      {
        rule: text('The name of the rule.', { examples: rules.filter(({ law }) => !law).map(({ name }) => name) }),
        reason: text('Why it is meant to be so.'),
        until: ref('instant', { description: 'Until when the acknowledgement holds; absent: for ever.' }),
      },
      ['rule'],
    ),
  ),
  when,
  id: text('The id of the live object that is meant; only needed where two live objects have the same name.'),
};

const example: Readonly<Partial<Record<KindName, JsonSchema>>> = {
  groups: { examples: [{ finance: { name: 'Finance', members: ['ann@acme.example'] } }] },
  folders: { examples: [{ partners: { name: 'Partners' } }] },
};

/** One definition for each kind of object. */
export const objectSchemas: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  kindNames.map((kind) => {
    const fields = fieldsOf(kind);
    const properties = Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)]));
    const required = fields.filter(([, field]) => field.required).map(([name]) => name);
    const title = kinds[kind].label[0];
    return [kind, closed(title, { ...properties, ...commonFields }, required, { description: kinds[kind].text })];
  }),
);

/** What the key of an object can be; `live:` names what only the account has. */
const keys: JsonSchema = {
  propertyNames: {
    pattern: '^(?!live:)[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$',
    'x-expected': 'a text without blanks around it that does not begin with `live:`',
  },
};

/** The sections of a configuration that hold objects. */
export const objectSections: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    keyed(kinds[kind].label[1], `${kinds[kind].text} By key.`, ref(kind), { ...keys, ...example[kind] }),
  ]),
);
