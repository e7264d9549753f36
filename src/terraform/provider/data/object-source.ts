import { nameOf } from '../../../account/observe/same-object.ts';
import { didYouMean } from '../../../config/did-you-mean.ts';
import { kinds } from '../../../model/kinds/kinds.ts';
import { attributesOf } from '../../mapping/attributes.ts';
import { fullName, type ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error } from '../../plugin/diagnostic.ts';
import type { DataResult, DataSource } from '../../plugin/provider.ts';
import { attribute } from '../../plugin/values/path.ts';
import { at, type ObjectValue } from '../../plugin/values/value.ts';
import { type Found, find, findFolder, type Wanted } from '../account/find.ts';
import type { Live } from '../account/live.ts';
import { observeObject } from '../account/observe-object.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import type { Client } from '../configure.ts';
import { purposeOf } from '../objects/purpose.ts';
import { shownAttributes } from '../objects/shown-attributes.ts';
import { sourceSchema } from './source-schema.ts';

/** An object that is looked up by what it is called. */
export function objectSource(type: ResourceType): DataSource<Client> {
  return {
    schema: sourceSchema(type),
    read: async (config, { client }) =>
      client.ok ? readSource(type, config, client.value) : failed(problemDiagnostic(client.problem)),
  };
}

async function readSource(type: ResourceType, config: ObjectValue, live: Live): Promise<DataResult> {
  const text = (name: string): string | undefined => {
    const value = at(config, name);
    return typeof value === 'string' ? value : undefined;
  };
  const identity = kinds[type.kind].identity as { readonly name: string; readonly within?: string };
  const path = text('path');
  const whole = type.kind === 'folders' && text('name') === undefined;
  const folder = type.kind === 'groups' ? undefined : text(identity.within ?? '');
  const wanted: Wanted = {
    name: text(identity.name) ?? '',
    ...(path === undefined ? {} : { path }),
    ...(folder === undefined ? {} : { folder }),
  };
  const found = await (whole ? findFolder(live, type, path ?? '/') : find(live, type, wanted));
  if (!found.ok) return failed(problemDiagnostic(found.problem));
  const [only, another] = found.value;
  const named = whole ? 'path' : identity.name;
  if (!only) return failed(await none(type, named, whole ? (path ?? '/') : wanted.name, live));
  if (another) return failed(several(type, named, found.value));
  const observed = await observeObject(
    live,
    type,
    only.item,
    folder === undefined ? [] : [{ kind: 'folders', handle: folder }],
  );
  if (!observed.ok) return failed(problemDiagnostic(observed.problem));
  const values = shownAttributes(observed.value);
  const place = type.kind === 'folders' ? inside(only.path, observed.value.name) : only.path;
  return {
    state: {
      ...Object.fromEntries(attributesOf(type).map(({ name, fieldName }) => [name, values.get(fieldName) ?? null])),
      ...(place === undefined ? {} : { path: at(config, 'path') ?? place }),
      ...(folder === undefined ? {} : { [identity.within ?? '']: folder }),
      ...(type.kind === 'groups' ? { source: values.get('source') ?? null } : {}),
      id: observed.value.id,
    },
  };
}

const inside = (path: string | undefined, name: string): string => `${path === '/' ? '' : path}/${name}`;

const failed = (diagnostic: Diagnostic): DataResult => ({ state: null, diagnostics: [diagnostic] });

async function none(type: ResourceType, named: string, text: string, live: Live): Promise<Diagnostic> {
  const [one] = kinds[type.kind].label;
  const listed = await live.view.listed(type.kind, purposeOf(type));
  const name = named === 'path' ? (text.split('/').at(-1) ?? text) : text;
  const near = listed.ok
    ? didYouMean(
        name,
        listed.value.map((item) => nameOf(type.kind, item)),
      )
    : undefined;
  const meant = near === undefined || near === name ? '' : ` Did you mean "${near}"?`;
  return error(`There is no such ${one}`, `The account has no ${one} "${text}" there.${meant}`, [attribute(named)]);
}

function several(type: ResourceType, named: string, found: readonly Found[]): Diagnostic {
  const lines = found.map(({ item, path }) => `  ${String(item.id)}${path === undefined ? '' : ` in ${path}`}`);
  const isPlaced = type.kind !== 'groups' && found.some(({ path }) => path !== found[0]?.path);
  const advice = isPlaced ? 'Say in which `path`.' : `Rename one, or write its id in place of data.${fullName(type)}.`;
  return error(
    `Several are called so`,
    `The account has ${found.length} that this could be:\n${lines.join('\n')}\n\n${advice}`,
    [attribute(named)],
  );
}
