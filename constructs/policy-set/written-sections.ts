import { momentText } from '../values/moment.ts';
import { Recipient, Sender } from '../values/scope.ts';

/** Sections of a configuration as they would stand in YAML. */
export type WrittenSections = { readonly [name: string]: unknown };

/** What is written with objects, in the words of a configuration: an object is its key, a scope or a duration its text. */
export function writtenSections(props: object): WrittenSections {
  return { sealwright: 1, ...(written({ ...props, ...directoryOf(props) }) as WrittenSections) };
}

/** Members of groups stand by the key of their group. */
function directoryOf(props: { readonly directory?: unknown }): object {
  const { directory } = props;
  if (typeof directory !== 'object' || directory === null || !('groups' in directory)) return {};
  const { groups } = directory;
  if (!Array.isArray(groups)) return {};
  const byKey = groups.map(({ group, members }: { group: unknown; members: readonly unknown[] }) => [
    String(written(group)),
    members.map((member) => (typeof member === 'object' ? { group: member } : member)),
  ]);
  return { directory: { ...directory, groups: Object.fromEntries(byKey) } };
}

function written(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  if (value instanceof Date) return momentText(value);
  if (value instanceof Sender || value instanceof Recipient) return scopeOf(value.toWritten());
  if ('resourceType' in value && 'key' in value) return value.key;
  if ('toJSON' in value) return String(value);
  return mapped(value);
}

function mapped(value: object): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, written(inner)]])),
  );
}

/** A word alone stands alone. */
function scopeOf(scope: object): unknown {
  const plain = mapped(scope);
  return 'scope' in plain && Object.keys(plain).length === 1 ? plain.scope : plain;
}
