import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configurationName } from '../read-files.ts';
import { reasonOf } from '../write-result.ts';
import { type Trouble, trouble } from './trouble.ts';

/** A file of messages, by what is in it. */
export interface MessageFile {
  readonly type: 'json-lines' | 'mail';
  /** As it is called in places. */
  readonly name: string;
  readonly read: () => Promise<Uint8Array | Trouble>;
}

/** Above this, in bytes, a file is not read: all of it is held in memory. */
const largest = 300_000_000;

/**
 * The files that `--messages` names: JSON Lines and mail by their endings, `-` for standard input, and for a folder each
 * `.eml` file in it, by name.
 */
export function messageFiles(
  names: readonly string[],
  cwd: string,
  input: AsyncIterable<Uint8Array>,
): readonly (MessageFile | Trouble)[] {
  return names.flatMap((name, at): readonly (MessageFile | Trouble)[] => {
    if (name === '-') return [names.indexOf('-') === at ? standardInput(input) : twice];
    const path = resolve(cwd, name);
    const found = folderOrFile(path);
    if (typeof found === 'string') return [trouble(name, `The file can't be read: ${found}.`)];
    if (!found)
      return [trouble(name, 'There is no such file.', 'Check the path; it is relative to the current folder.')];
    if (found.isDirectory()) return folderFiles(name, path);
    const type = typeOf(name);
    return [type === undefined ? unknownType(name) : fileOf(type, name, path)];
  });
}

/** Undefined: there is none. A text: why that can't be told. */
function folderOrFile(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return reasonOf(error);
  }
}

export const isTrouble = <T extends object>(one: T | Trouble): one is Trouble => 'place' in one;

const twice = trouble('-', 'Standard input can be read once.', 'Name - once.');

const typeOf = (name: string): MessageFile['type'] | undefined =>
  /\.(?:jsonl|ndjson|json)$/i.test(name) ? 'json-lines' : /\.eml$/i.test(name) ? 'mail' : undefined;

const unknownType = (name: string): Trouble =>
  /\.ya?ml$/i.test(name)
    ? configurationNamed(name)
    : trouble(
        name,
        "The file's name does not say what is in it.",
        'JSON Lines end in .jsonl, .ndjson or .json, mail in .eml; - reads JSON Lines from standard input.',
      );

/** Options that take several values take what follows them too. */
const configurationNamed = (name: string): Trouble =>
  trouble(
    name,
    'This is a configuration, not messages.',
    'Name the configuration before the options: sealwright simulate CONFIG --messages FILE.',
  );

function folderFiles(name: string, path: string): readonly (MessageFile | Trouble)[] {
  let names: readonly string[];
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    return [trouble(name, `The folder can't be read: ${reasonOf(error)}.`)];
  }
  const mails = names.filter((one) => typeOf(one) === 'mail');
  if (mails.length > 0) return mails.map((one) => fileOf('mail', join(name, one), join(path, one)));
  if (names.includes(configurationName)) return [configurationNamed(name)];
  return [
    trouble(
      name,
      'The folder has no .eml file in it.',
      'Of a folder, only the .eml files are read. Name other files one by one.',
    ),
  ];
}

const fileOf = (type: MessageFile['type'], name: string, path: string): MessageFile => ({
  type,
  name,
  read: async () => {
    try {
      const { size } = statSync(path);
      return size > largest ? tooLarge(name) : acceptable(readFileSync(path), name, type);
    } catch (error) {
      return trouble(name, `The file can't be read: ${reasonOf(error)}.`);
    }
  },
});

const standardInput = (input: AsyncIterable<Uint8Array>): MessageFile => ({
  type: 'json-lines',
  name: 'stdin',
  read: async () => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of input) {
      size += chunk.length;
      if (size > largest) return tooLarge('stdin');
      chunks.push(chunk);
    }
    return acceptable(Buffer.concat(chunks), 'stdin', 'json-lines');
  },
});

const tooLarge = (name: string): Trouble =>
  trouble(name, `The file is larger than ${largest / 1_000_000} MB.`, 'Split it, and simulate its parts one by one.');

/** What is no text is refused as a whole: every line of it would be wrong. */
function acceptable(bytes: Uint8Array, name: string, type: MessageFile['type']): Uint8Array | Trouble {
  if (bytes.length === 0) return trouble(name, 'The file is empty.');
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return trouble(name, 'The file is UTF-16.', 'Save it as UTF-8.');
  }
  if (first === 0x1f && second === 0x8b)
    return trouble(name, 'The file is compressed.', 'Unpack it with gunzip first.');
  if (type === 'json-lines' && bytes.includes(0))
    return trouble(name, 'The file is not text: it has zero bytes in it.');
  return bytes;
}
