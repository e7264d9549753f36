import type { Configuration } from '../model/configuration.ts';

/** The same account, with nothing in it. */
export function emptied(configuration: Configuration): Configuration {
  const objects = Object.fromEntries(
    Object.keys(configuration.objects).map((kind) => [kind, []]),
  ) as unknown as Configuration['objects'];
  // Groups that are looked up are in the account without anybody's doing.
  const groups = configuration.objects.groups.filter(({ fields }) => fields.members === null);
  return { ...configuration, objects: { ...objects, groups } };
}
