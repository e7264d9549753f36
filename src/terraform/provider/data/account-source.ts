import { formatDuration } from '../../../model/duration.ts';
import type { DataSource } from '../../plugin/provider.ts';
import type { Attribute, Schema } from '../../plugin/schema/schema.ts';
import { setOf, type Type } from '../../plugin/values/type.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import type { Client } from '../configure.ts';

const shown = (type: Type, description: string): Attribute => ({ type, presence: 'computed', description });

const schema: Schema = {
  description: 'What is true of the account itself.',
  attributes: {
    id: shown('string', 'The id of the account.'),
    edition: shown('string', '`full` or `lite`.'),
    max_retention: shown('string', 'How long the account keeps messages at most, such as `365d`.'),
    internal_domains: shown(setOf('string'), 'The domains whose addresses are internal.'),
    attributes: shown(setOf('string'), 'The names of the user attributes that are configured.'),
    recipient_limit: shown('number', 'How many unique recipients a sender may reach in a calendar month.'),
  },
};

export const accountSource: DataSource<Client> = {
  schema,
  read: async (_, { client }) => {
    if (!client.ok) return { state: null, diagnostics: [problemDiagnostic(client.problem)] };
    const { id, edition, maxRetention, internalDomains, attributes, recipientLimit } = client.value.facts;
    return {
      state: {
        id,
        edition,
        max_retention: formatDuration(maxRetention),
        internal_domains: internalDomains,
        attributes,
        recipient_limit: recipientLimit,
      },
    };
  },
};
