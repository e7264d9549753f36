import type { Item, Result } from '../../../account/account.ts';
import { kinds } from '../../../model/kinds/kinds.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error } from '../../plugin/diagnostic.ts';
import type { ObjectResult } from '../../plugin/provider.ts';
import { type Found, find, findFolder } from '../account/find.ts';
import type { Live } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import { purposeOf } from './purpose.ts';

/** Finds what is to be imported: by any id of it; or by its narrative, its path, or its path and name. */
export async function importObject(type: ResourceType, text: string, live: Live): Promise<ObjectResult> {
  const byId = await live.view.item(type.kind, purposeOf(type), text);
  if (!byId.ok) return failed(problemDiagnostic(byId.problem));
  if (byId.value) return imported(type, text, byId.value);
  const found = await byName(type, text, live);
  if (!found.ok) return failed(problemDiagnostic(found.problem));
  const [only, another] = found.value;
  const [one] = kinds[type.kind].label;
  if (!only) {
    const detail = `The account has no ${one} with the id ${JSON.stringify(text)}, and none that is called so. ${forms[type.kind]}`;
    return failed(error('Nothing to import', detail));
  }
  if (another) {
    const ids = found.value.map(({ item }) => `  ${String(item.id)}`).join('\n');
    return failed(error('Several are called so', `Import one of them by its id:\n${ids}`));
  }
  return imported(type, String(only.item.id), only.item);
}

const forms: Readonly<Record<ResourceType['kind'], string>> = {
  groups: 'Write its id, or its location and name, such as `/Partners/Law` or `/Finance`.',
  folders: 'Write its id, or its path, such as `/Partners/Legal`.',
  definitions: 'Write its id, or the path of its folder and its description, such as `/Partners/No Print, 7 Day Exp`.',
  contentDefinitions:
    'Write its id, or the path of its folder and its description, such as `/Word lists/Confidential`.',
  policies: 'Write its id, or its narrative.',
  bypassPolicies: 'Write its id, or its narrative.',
  contentPolicies: 'Write its id, or its narrative.',
};

function imported(type: ResourceType, id: string, item: Item): ObjectResult {
  const [one] = kinds[type.kind].label;
  if (item.builtin === true || item.root === true) {
    const instead = item.root === true ? 'leave `in` out where it is meant' : 'refer to it as `builtin:…`';
    return failed(error('What is built in is never managed', `Nobody creates, changes or deletes it: ${instead}.`));
  }
  if (type.kind === 'groups' && item.source === 'directory') {
    return failed(error(`The ${one} comes from a directory`, 'It is never written. Look it up with a data source.'));
  }
  return { state: { id } };
}

async function byName(type: ResourceType, text: string, live: Live): Promise<Result<readonly Found[]>> {
  if (type.kind === 'folders') return findFolder(live, type, text);
  const whole = await find(live, type, { name: text });
  if (!whole.ok || whole.value.length > 0 || !text.startsWith('/')) return whole;
  // A description may have a `/` in it itself.
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const found = await find(live, type, { path: text.slice(0, at), name: text.slice(at + 1) });
    if (!found.ok || found.value.length > 0) return found;
  }
  return whole;
}

const failed = (diagnostic: Diagnostic): ObjectResult => ({ state: null, diagnostics: [diagnostic] });
