import { jsonPlaces } from '../../config/json-places.ts';
import type { Instant } from '../../model/instant.ts';
import { readMessage } from '../../simulation/read-message.ts';
import type { SourcedMessage } from '../../simulation/simulate.ts';
import { pathName, shown, type Trouble, trouble, valueTrouble } from './trouble.ts';

export interface ReadMessages {
  readonly messages: readonly SourcedMessage[];
  readonly troubles: readonly Trouble[];
}

const lineEnd = 0x0a;
const byteOrderMark = '\ufeff';

/**
 * Reads messages, one JSON object a line; blank lines count and say nothing. `name` is what the file is called in places, `at`
 * the moment of a message that names none.
 */
export function readJsonLines(bytes: Uint8Array, name: string, at: Instant): ReadMessages {
  const messages: SourcedMessage[] = [];
  const troubles: Trouble[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found < 0 ? bytes.length : found;
    const place = `${name}:${++number}`;
    const text = decoded(decoder, bytes.subarray(start, end), number === 1);
    start = end + 1;
    if (text === undefined) troubles.push(trouble(place, 'The line is not text in UTF-8.', 'Save the file as UTF-8.'));
    else if (text.trim() !== '') readLine(text, place, at, messages, troubles);
  }
  return { messages, troubles };
}

function readLine(text: string, place: string, at: Instant, messages: SourcedMessage[], troubles: Trouble[]): void {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    troubles.push(notJson(text, place));
    return;
  }
  const read = readMessage(written, at);
  if (read.ok) {
    messages.push({ source: place, message: read.message });
    return;
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    troubles.push(notAnObject(written, place));
    return;
  }
  const places = jsonPlaces(text);
  for (const problem of read.problems) {
    // Of what is missing, the object that lacks it.
    const offset = places.ok ? (places.offsetOf(problem.path) ?? places.offsetOf([])) : undefined;
    troubles.push(valueTrouble(`${place}${column(text, offset)}`, pathName(problem.path), problem));
  }
}

function notJson(text: string, place: string): Trouble {
  const places = jsonPlaces(text);
  if (places.ok) return trouble(place, 'The line is not JSON.');
  const { offset, problem } = places;
  const isCut = offset >= text.trimEnd().length;
  return trouble(
    `${place}${column(text, offset)}`,
    `The line is not JSON: it ${problem}.`,
    isCut && /^\s*[[{]/.test(text)
      ? 'A message is one line. `jq -c . FILE` writes each object on a line, `jq -c .[] FILE` those of a list.'
      : undefined,
  );
}

function notAnObject(written: unknown, place: string): Trouble {
  const isList = Array.isArray(written);
  return trouble(
    place,
    `The line is ${isList ? 'a list' : shown(written)}, and a message is an object: {"from": "…", "to": ["…"]}.`,
    isList ? '`jq -c .[] FILE` writes each object of a list on a line of its own.' : undefined,
  );
}

/** From 1, in characters as editors count them. */
const column = (text: string, offset: number | undefined): string =>
  offset === undefined ? '' : `:${[...text.slice(0, offset).replace(byteOrderMark, '')].length + 1}`;

/** Undefined where it is no text. */
function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, isFirst: boolean): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return isFirst && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}
