type Written = Readonly<Record<string, unknown>>;

/** Where an object of a plain configuration is, and what it is called there. */
export interface PlainIdentity {
  readonly section: string;
  readonly key: string;
  /** Folders, and what is in them, are in one of two trees. */
  readonly tree: string;
  /** Names of folders from the root; for a group its location. */
  readonly place: readonly string[];
  readonly name: string;
  /** All of it but the key, as text. */
  readonly identity: string;
}

const sections = [
  'groups',
  'folders',
  'definitions',
  'contentDefinitions',
  'policies',
  'bypassPolicies',
  'contentPolicies',
];

/**
 * Told from the words of the configuration alone, so that tests do not ask the code that they test. Where there are
 * several accounts, production is meant.
 */
export function identitiesOf(configuration: Written): readonly PlainIdentity[] {
  const folders = (configuration.folders ?? {}) as Readonly<Record<string, Written>>;
  const pathOf = (folder: unknown): readonly string[] => {
    const found = folders[String(folder)];
    return found ? [...pathOf(found.in), String(found.name)] : [];
  };
  const placeOf = (section: string, object: Written): readonly string[] => {
    if (section === 'groups')
      return String(object.path ?? '/')
        .split('/')
        .filter(Boolean);
    return pathOf(section === 'folders' ? object.in : object.folder);
  };
  return sections.flatMap((section) =>
    Object.entries((configuration[section] ?? {}) as Readonly<Record<string, Written>>).flatMap(([key, object]) => {
      if (configuration.accounts && !((object.when ?? ['production']) as readonly string[]).includes('production'))
        return [];
      const tree = section === 'folders' ? String(object.for ?? 'secureMessaging') : section;
      const place = placeOf(section, object);
      const name = String(object.name ?? object.description ?? object.narrative);
      return [{ section, key, tree, place, name, identity: JSON.stringify([section, tree, place, name]) }];
    }),
  );
}
