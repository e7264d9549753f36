import {
  newReader,
  type Reader,
  readArrayHead,
  readBool,
  readExtension,
  readInt,
  readMapHead,
  readText,
  skipItem,
} from './msgpack-reader.ts';
import {
  newWriter,
  type Writer,
  writeArrayHead,
  writeBool,
  writeExtension,
  writeInt,
  writeMapHead,
  writeText,
  written,
} from './msgpack-writer.ts';
import { normalText } from './text.ts';
import type { Type } from './type.ts';
import { type NumberBound, type NumberValue, type Refinements, UNKNOWN, type Unknown, unknown } from './value.ts';

/*
 * Unknown values are extensions. Type 0 with one byte of zero: nothing is said of it. Type 12: a map of what is known all
 * the same, by small numbers. Readers pass over numbers they have not heard of.
 */

const PLAIN = 0;
const REFINED = 12;
const NULLNESS = 1;
const PREFIX = 2;
const MIN = 3;
const MAX = 4;
const MIN_LENGTH = 5;
const MAX_LENGTH = 6;

/** Terraform refuses more than 1,024 bytes of refinements, so a long prefix is told in part: it stays a prefix. */
const PREFIX_LIMIT = 256;

type WriteNumber = (writer: Writer, value: NumberValue) => void;
type ReadNumber = (reader: Reader) => NumberValue;

/** Says only what can be said of a value of that type. */
export function writeUnknown(writer: Writer, value: Unknown, type: Type, writeNumber: WriteNumber): void {
  const facts = applicable(value.refinements, type);
  const body = newWriter(32);
  let count = 0;
  const key = (number: number): void => {
    writeInt(body, number);
    count += 1;
  };
  const bound = (number: number, { value: limit, inclusive }: NumberBound): void => {
    key(number);
    writeArrayHead(body, 2);
    writeNumber(body, limit);
    writeBool(body, inclusive);
  };
  if (facts.nullness !== undefined) {
    key(NULLNESS);
    writeBool(body, facts.nullness);
  }
  if (facts.prefix) {
    key(PREFIX);
    writeText(body, shortened(normalText(facts.prefix)));
  }
  if (facts.min) bound(MIN, facts.min);
  if (facts.max) bound(MAX, facts.max);
  if (facts.minLength) {
    key(MIN_LENGTH);
    writeInt(body, facts.minLength);
  }
  if (facts.maxLength !== undefined) {
    key(MAX_LENGTH);
    writeInt(body, facts.maxLength);
  }
  if (count === 0) {
    writeExtension(writer, PLAIN, new Uint8Array(1));
    return;
  }
  const whole = newWriter(body.length + 1);
  writeMapHead(whole, count);
  const head = written(whole);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(written(body), head.length);
  writeExtension(writer, REFINED, bytes);
}

export function readUnknown(reader: Reader, type: Type, readNumber: ReadNumber): Unknown {
  const { type: kind, body } = readExtension(reader);
  if (body.length <= 1) return UNKNOWN;
  if (kind !== REFINED) throw new Error(`extension type ${kind} means nothing here`);
  const inner = newReader(body);
  const facts: { -readonly [K in keyof Refinements]: Refinements[K] } = {};
  const bound = (): NumberBound => {
    readArrayHead(inner);
    return { value: readNumber(inner), inclusive: readBool(inner) };
  };
  for (let left = readMapHead(inner); left > 0; left -= 1) {
    switch (readInt(inner)) {
      case NULLNESS:
        facts.nullness = readBool(inner);
        break;
      case PREFIX:
        facts.prefix = readText(inner);
        break;
      case MIN:
        facts.min = bound();
        break;
      case MAX:
        facts.max = bound();
        break;
      case MIN_LENGTH:
        facts.minLength = Number(readInt(inner));
        break;
      case MAX_LENGTH:
        facts.maxLength = Number(readInt(inner));
        break;
      default:
        skipItem(inner);
    }
  }
  const kept = applicable(facts, type);
  return Object.keys(kept).length === 0 ? UNKNOWN : unknown(kept);
}

/** The part of the refinements that means something for the type; of a value of any type nothing can be said. */
function applicable(facts: Refinements, type: Type): Refinements {
  if (type === 'dynamic') return {};
  const { nullness, prefix, min, max, minLength, maxLength } = facts;
  const isCollection = typeof type === 'object' && (type.kind === 'list' || type.kind === 'set' || type.kind === 'map');
  return {
    ...(nullness === undefined ? {} : { nullness }),
    ...(type === 'string' && prefix ? { prefix } : {}),
    ...(type === 'number' && min ? { min } : {}),
    ...(type === 'number' && max ? { max } : {}),
    ...(isCollection && minLength ? { minLength } : {}),
    ...(isCollection && maxLength !== undefined ? { maxLength } : {}),
  };
}

function shortened(prefix: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of prefix) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (bytes > PREFIX_LIMIT) return kept;
    kept += character;
  }
  return kept;
}
