import type { Storage } from '../../../src/service/storage.ts';

const kinds = [
  'group',
  'secureMessagingFolder',
  'contentFolder',
  'secureMessagingDefinition',
  'contentDefinition',
  'secureMessagingPolicy',
  'bypassPolicy',
  'contentPolicy',
] as const;

/** Everything in an account as the service itself holds it, with names in place of ids and without times. */
export function accountText(storage: Storage): string {
  const world = storage.world();
  const lines = kinds.flatMap((kind) =>
    world.list(kind).map((item) => {
      const members = kind === 'group' ? world.list('member', item.seq).map(({ body }) => show(body)) : [];
      return `${kind} ${show(item.body)} ${members.sort().join(' ')}`;
    }),
  );
  return lines.sort().join('\n');

  function show(body: object): string {
    return JSON.stringify(body, (key, value: unknown) => {
      if (key === 'createTime' || key === 'lastUpdated' || key === 'id') return undefined;
      if (!key.endsWith('Id') || typeof value !== 'string') return value;
      const { name, description } = world.find(value)?.body ?? {};
      return name ?? description ?? value;
    });
  }
}
