import type { LookedUp } from '../model/looked-up.ts';
import type { Observed } from '../model/observed-account.ts';
import type { Handle } from '../model/scope.ts';
import type { LiveIndex } from './live-index.ts';
import { folderPathOf, nameInWords } from './live-names.ts';
import { purposeOf } from './purpose-of.ts';

/** Something that is looked up, and the live object that it is. */
export interface FoundLookup {
  readonly lookup: LookedUp;
  readonly observed: Observed;
}

/** Something that is looked up, and why it is nothing that can be referred to. */
export interface NotFound {
  readonly lookup: LookedUp;
  /** `described`: another key, `by`, stands for the same live object. */
  readonly why: 'absent' | 'repeated' | 'builtin' | 'described';
  readonly candidates: readonly Observed[];
  readonly by?: Handle;
}

/** The live objects that something looked up may be, as the provider of Terraform finds them: by name and place. */
export function foundIn(
  live: LiveIndex,
  { kind, name, purpose, where }: LookedUp,
  liveFolder: (folder: Handle) => Handle | undefined,
): readonly Observed[] {
  const ofTree = (objects: readonly Observed[]) =>
    purpose === null ? objects : objects.filter((object) => purposeOf(object) === purpose);
  switch (where.type) {
    case 'anywhere':
      return ofTree(live.named(kind, name));
    case 'below':
      return ofTree(live.named(kind, name)).filter((object) => folderPathOf(object, live) === where.path);
    case 'at':
      // The name of a folder may have a `/` in it.
      return ofTree(live.account.objects[kind]).filter((object) => nameInWords(object, live) === where.path);
    case 'in': {
      const folder = liveFolder(where.folder);
      const inside = kind === 'folders' ? 'in' : 'folder';
      return ofTree(live.named(kind, name)).filter(
        ({ fields }) => folder !== undefined && (fields as { readonly [name: string]: unknown })[inside] === folder,
      );
    }
  }
}
