import type { Ran } from '../../support/cli.ts';

/** What a person sees: the command, its exit code, and what it says on both streams, without what differs each time. */
export function shown(line: string, { code, out, err }: Ran, folder: string): string {
  const part = (name: string, text: string) => (text === '' ? '' : `--- ${name}\n${text}`);
  const text = `$ sealwright ${line}\n${part('stdout', out)}${part('stderr', err)}--- exit code ${code}\n`;
  return text
    .replaceAll(`${folder}/`, '')
    .replaceAll(folder, '.')
    .replace(/\b[\w-]{60,}\b/g, 'ID')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
}
