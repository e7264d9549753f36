import type { Configured } from '../model/configuration.ts';
import type { Found, Rule } from './rule.ts';
import { capital, objectName } from './words.ts';

export const rule: Rule = {
  name: 'folder-cycle',
  severity: 'error',
  law: true,
  text: 'Folders that contain each other.',
  check: ({ draft }) => {
    const folders = new Map(draft.objects.folders.map((folder) => [folder.handle, folder]));
    const done = new Set<string>();
    return draft.objects.folders.flatMap((folder) => {
      const circle = circleFrom(folder, folders, done);
      if (circle.length === 0) return [];
      return [finding(circle)];
    });
  },
};

/** Follows the parents until the root, a folder that was looked at before, or one of this chain: then that is a circle. */
function circleFrom(
  start: Configured<'folders'>,
  folders: ReadonlyMap<string, Configured<'folders'>>,
  done: Set<string>,
): readonly string[] {
  const chain: string[] = [];
  let folder: Configured<'folders'> | undefined = start;
  while (folder && !done.has(folder.handle)) {
    done.add(folder.handle);
    chain.push(folder.handle);
    folder = folder.fields.in === null ? undefined : folders.get(folder.fields.in);
  }
  const again = folder === undefined ? -1 : chain.indexOf(folder.handle);
  return again < 0 ? [] : chain.slice(again);
}

function finding(circle: readonly string[]): Found {
  // The same circle is told from the same folder, whatever the order of the file.
  const smallest = circle.indexOf([...circle].sort()[0] ?? '');
  const turned = [...circle.slice(smallest), ...circle.slice(0, smallest)];
  const [first = ''] = turned;
  const message =
    turned.length === 1
      ? `Folders contain each other. ${capital(objectName('folders', first))} is in itself; remove its \`in\`, or name another folder.`
      : `Folders contain each other. \`${first}\` is in ${[...turned.slice(1), first].map((key) => `\`${key}\``).join(', which is in ')}; take one of them out.`;
  return { message, path: ['folders', first, 'in'] };
}
