import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reader, ReadResult } from '../config/reader.ts';
import { matchFiles } from './match-files.ts';

/** The name of the first file of a configuration in a folder. */
export const configurationName = 'sealwright.yaml';

/** Above this, in bytes, a file is not read. */
export const largest = 8_000_000;

/** A reader of the files of a configuration, which is a file, or a folder that has a `sealwright.yaml`. */
export function fileReader(config: string): Reader {
  const isFolder = statSync(config, { throwIfNoEntry: false })?.isDirectory() === true;
  return {
    entry: isFolder ? join(config, configurationName) : config,
    read: readText,
    glob: (pattern, fromFile) => matchFiles(dirname(fromFile), pattern),
  };
}

/** Reads a text file; what is no text, no file, or too large is refused in words, before it is read where possible. */
export function readText(path: string, most = largest): ReadResult {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return refuse('does not exist');
    if (found.isDirectory()) return refuse('is a folder, not a file');
    if (!found.isFile()) return refuse('is no regular file');
    if (found.size > most) return tooLarge(found.size, most);
    return decode(readFileSync(path));
  } catch (error) {
    return refuse(systemProblem(error));
  }
}

export function tooLarge(size: number, most = largest): ReadResult {
  return refuse(`has ${(size / 1_000_000).toFixed(1)} MB, and files above ${most / 1_000_000} MB are not read`);
}

export const refuse = (problem: string): ReadResult => ({ ok: false, problem });

/** Bytes as text, or why they are none. */
export function decode(bytes: Uint8Array): ReadResult {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('is UTF-16; save it as UTF-8');
  }
  if (bytes.includes(0)) return refuse('is not text: it has zero bytes in it');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse('is not text in UTF-8');
  }
}

function systemProblem(error: unknown): string {
  const code = (error as { readonly code?: string }).code;
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  if (code === 'ENOTDIR') return 'is below something that is no folder';
  if (code === 'ENAMETOOLONG') return 'has a name that is too long';
  if (code === 'ELOOP') return 'is a link that leads back to itself';
  return `can not be opened (${code ?? 'unknown error'})`;
}
