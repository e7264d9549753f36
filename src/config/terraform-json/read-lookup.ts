import type { KindName } from '../../model/kinds/field.ts';
import { kinds } from '../../model/kinds/kinds.ts';
import type { LookedUp, Whereabouts } from '../../model/looked-up.ts';
import { type Reading, resolved } from './read-attribute.ts';
import { multiplying, ofTerraform } from './read-object.ts';
import type { Block } from './stack.ts';
import { severalOfOne, unknownAttribute, wrongShape } from './words.ts';

/** By what a data source finds its object, beside its name: the names of attributes. */
const within: Readonly<Partial<Record<KindName, { readonly folder: string; readonly path: string }>>> = {
  folders: { folder: 'in', path: 'path' },
  definitions: { folder: 'folder', path: 'path' },
  contentDefinitions: { folder: 'folder', path: 'path' },
};

/** What a data source looks up; undefined where that could not be read, which was reported. */
export function readLookup(block: Block, key: string, reading: Reading): LookedUp | undefined {
  const kind = block.type.kind as LookedUp['kind'];
  const named = kinds[kind].identity.name;
  const place = within[kind];
  const known = [named, ...(place ? [place.folder, place.path] : [])];
  const values = new Map<string, string>();
  let whole = true;
  for (const name in block.body) {
    const raw = block.body[name];
    if (raw === null || ofTerraform.has(name)) continue;
    const value = known.includes(name)
      ? resolved(raw, name === place?.folder ? 'folders' : undefined, reading, name)
      : raw;
    if (multiplying.has(name)) reading.report(severalOfOne(name, block.address, [...reading.at, name]));
    else if (!known.includes(name)) reading.report(unknownAttribute(name, known, block.address, [...reading.at, name]));
    else if (typeof value === 'string') {
      values.set(name, value);
      continue;
    } else if (value === null) continue;
    else if (value !== undefined) reading.report(wrongShape({ type: 'string' }, value, [...reading.at, name]));
    whole = false;
  }
  if (!whole) return undefined;
  const path = place && values.get(place.path);
  const folder = place && values.get(place.folder);
  const at = path === undefined ? undefined : canonicalPath(path);
  const name = values.get(named) ?? at?.split('/').at(-1) ?? '';
  return { kind, handle: key, name, purpose: purposeOf(block), where: whereabouts(kind, at, folder) };
}

function whereabouts(kind: KindName, path: string | undefined, folder: string | undefined): Whereabouts {
  if (folder !== undefined) return { type: 'in', folder };
  if (path === undefined) return { type: 'anywhere' };
  return kind === 'folders' ? { type: 'at', path } : { type: 'below', path };
}

function purposeOf({ type: { kind, purpose } }: Block): LookedUp['purpose'] {
  if (kind === 'folders') return purpose ?? 'secureMessaging';
  return kind === 'definitions' ? 'secureMessaging' : kind === 'contentDefinitions' ? 'contentExamination' : null;
}

/** `/Partners//Legal/` is `/Partners/Legal`. */
export const canonicalPath = (path: string): string => `/${path.split('/').filter(Boolean).join('/')}`;
