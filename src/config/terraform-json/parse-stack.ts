import type { Finding } from '../../model/finding.ts';
import { jsonPlaces } from '../json-places.ts';
import { lineColumn } from '../yaml/lines.ts';
import { isMapping, readStack, type Stack, type StackFile } from './stack.ts';

export type ParsedStack = { readonly stack: Stack } | { readonly finding: Finding };

/** Reads the text of a stack. Never throws: what is no JSON is a finding with its place. */
export function parseStack(file: StackFile): ParsedStack {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    const places = jsonPlaces(file.text);
    const { offset, problem } = places.ok ? { offset: 0, problem: 'can not be read' } : places;
    return { finding: refusal(file, `The file is not JSON. It ${problem}.`, offset) };
  }
  if (!isMapping(value)) {
    const message = 'The file is no Terraform JSON. At its top stands an object with `resource`, `data`, `locals`.';
    return { finding: refusal(file, message, 0) };
  }
  return { stack: readStack(file, value) };
}

function refusal(file: StackFile, message: string, offset: number): Finding {
  const place = { file: file.file, ...lineColumn(file, Math.min(offset, file.text.length)) };
  return { rule: 'json-syntax', severity: 'error', message, path: [], place };
}
