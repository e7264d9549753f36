/**
 * Where the values of a JSON text stand, or where it stops being JSON. `JSON.parse` says neither reliably; this is asked
 * only once something is wrong.
 */
export type JsonPlaces =
  | { readonly ok: true; readonly offsetOf: (path: readonly (string | number)[]) => number | undefined }
  /** `problem` is a clause: "has no comma before this". */
  | { readonly ok: false; readonly offset: number; readonly problem: string };

/** Messages are flat: what is nested deeper is no message. */
const deepest = 50;

export function jsonPlaces(text: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const end = readValue({ text, offsets }, skipBlanks(text, 0), [], 0);
  if (typeof end !== 'number') return { ok: false, ...end };
  const rest = skipBlanks(text, end);
  if (rest < text.length) return { ok: false, offset: rest, problem: 'goes on after its end' };
  return { ok: true, offsetOf: (path) => offsets.get(keyOf(path)) };
}

interface Trouble {
  readonly offset: number;
  readonly problem: string;
}

interface Reading {
  readonly text: string;
  readonly offsets: Map<string, number>;
}

type Path = readonly (string | number)[];
/** The offset behind what was read. */
type Read = number | Trouble;

const keyOf = (path: Path): string => JSON.stringify(path);
const trouble = (offset: number, problem: string): Trouble => ({ offset, problem });

function readValue(reading: Reading, start: number, path: Path, depth: number): Read {
  const { text, offsets } = reading;
  offsets.set(keyOf(path), start);
  const first = text[start];
  if (first === undefined) return trouble(start, 'ends where a value should be');
  if (depth > deepest) return trouble(start, 'is nested too deeply');
  if (first === '{') return readObject(reading, start, path, depth);
  if (first === '[') return readArray(reading, start, path, depth);
  if (first === '"') return readText(text, start);
  const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;
  word.lastIndex = start;
  if (word.test(text)) return word.lastIndex;
  return trouble(
    start,
    first === "'" ? 'has single quotes where JSON has double ones' : 'has no value here that JSON knows',
  );
}

function readObject(reading: Reading, start: number, path: Path, depth: number): Read {
  const { text } = reading;
  let at = skipBlanks(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (text[at] === undefined) return trouble(at, 'ends inside an object');
    if (text[at] !== '"') return trouble(at, 'has no name in double quotes here');
    const nameEnd = readText(text, at);
    if (typeof nameEnd !== 'number') return nameEnd;
    const name = JSON.parse(text.slice(at, nameEnd)) as string;
    at = skipBlanks(text, nameEnd);
    if (text[at] !== ':') return trouble(at, 'has no colon after a name');
    const end = readValue(reading, skipBlanks(text, at + 1), [...path, name], depth + 1);
    if (typeof end !== 'number') return end;
    at = skipBlanks(text, end);
    if (text[at] === '}') return at + 1;
    if (text[at] === undefined) return trouble(at, 'ends inside an object');
    if (text[at] !== ',') return trouble(at, 'has no comma before this');
    at = skipBlanks(text, at + 1);
    if (text[at] === '}') return trouble(at, 'has a comma before the end of an object');
  }
}

function readArray(reading: Reading, start: number, path: Path, depth: number): Read {
  const { text } = reading;
  let at = skipBlanks(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (let index = 0; ; index++) {
    if (text[at] === undefined) return trouble(at, 'ends inside a list');
    const end = readValue(reading, at, [...path, index], depth + 1);
    if (typeof end !== 'number') return end;
    at = skipBlanks(text, end);
    if (text[at] === ']') return at + 1;
    if (text[at] === undefined) return trouble(at, 'ends inside a list');
    if (text[at] !== ',') return trouble(at, 'has no comma before this');
    at = skipBlanks(text, at + 1);
    if (text[at] === ']') return trouble(at, 'has a comma before the end of a list');
  }
}

function readText(text: string, start: number): Read {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"') return at + 1;
    if (character < ' ') return trouble(at, 'has a control character in a text, where JSON writes \\n, \\t or \\u');
    if (character !== '\\') continue;
    if (/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at + 1, at + 6))) at++;
    else return trouble(at, 'has a backslash that JSON does not know');
  }
  return trouble(text.length, 'ends inside a text');
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\n') at++;
  return at;
}
