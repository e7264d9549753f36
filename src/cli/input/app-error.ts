import { fileURLToPath } from 'node:url';
import type { Place } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';

/** What ended an app. */
export interface AppError {
  readonly name: string;
  readonly message: string;
  /** With places in the author's own files, as Node tells them. */
  readonly stack: string;
}

export interface ErrorContext {
  /** Whether a file, named in full, is the author's: no package, and not ours. */
  readonly isAuthors: (file: string) => boolean;
  readonly shown: (file: string) => string;
  readonly textOf: (file: string) => string | undefined;
}

/** An error of an app as a finding at the author's own line. */
export function appFailed(error: AppError, context: ErrorContext): Finding {
  const found = syntaxError(error, context) ??
    missingModule(error, context) ?? {
      text: `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}`,
      place: placeIn(error.stack, context),
    };
  const text = (found.text.split('\nRequire stack:')[0] ?? '').trim();
  return {
    rule: 'app-failed',
    severity: 'error',
    message: `The app ends with an error. ${/[.!?]$/.test(text) ? text : `${text}.`}`,
    path: [],
    ...(found.place ? { place: found.place } : {}),
  };
}

/** The first frame in a file of the author's. */
export function placeIn(stack: string, { isAuthors, shown }: ErrorContext): Place | undefined {
  for (const [, at = '', line, column] of stack.matchAll(/^\s*at (?:.*?\()?(.+?):(\d+):(\d+)\)?$/gm)) {
    const file = at.startsWith('file:') ? fileURLToPath(at.replace(/\?.*$/, '')) : at.replace(/^async /, '');
    if (isAuthors(file)) return { file: shown(file), line: Number(line), column: Number(column) };
  }
  return undefined;
}

/** What the compiler refuses is told in its own form: `Transform failed …\nFILE:5:3: ERROR: …`. */
function syntaxError({ message }: AppError, { isAuthors, shown }: ErrorContext) {
  const [, file = '', line, column, text = ''] = /^(.+?):(\d+):(\d+): ERROR: (.+)$/m.exec(message) ?? [];
  if (!isAuthors(file)) return undefined;
  return { text, place: { file: shown(file), line: Number(line), column: Number(column) + 1 } };
}

/** What is imported and not there: Node names the file that imports it, not the line. */
function missingModule({ message }: AppError, { isAuthors, shown, textOf }: ErrorContext) {
  const [, text = '', file = ''] = /^(.+?),? imported from (.+)$/m.exec(message) ?? [];
  if (!isAuthors(file)) return undefined;
  const [, name = ''] = /['"](?:\.\/)?(.+?)['"]/.exec(text) ?? [];
  const at = (textOf(file) ?? '').split('\n').findIndex((line) => line.includes(name.replace(/^.*\//, '')));
  return { text, place: { file: shown(file), line: Math.max(at, 0) + 1, column: 1 } };
}
