// Messages from JSON Lines: what is read, and what is said where a line can't be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLines } from '../../src/cli/messages/json-lines.ts';
import { jsonPlaces } from '../../src/config/json-places.ts';
import { runs } from '../support/runs.ts';

const now = Date.UTC(2026, 11, 5, 10) / 1000;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) =>
  readJsonLines(typeof text === 'string' ? bytes(text) : text, 'a.jsonl', now);

/** Where messages come from. */
const sources = (text: string) => {
  const { messages, troubles } = read(text);
  expect(troubles).toEqual([]);
  return messages.map(({ source, message }) => `${source} ${message.from}`);
};

/** `place  message  hint` */
const troubles = (text: string | Uint8Array) =>
  read(text).troubles.map(({ place, message, hint }) => [place, message, hint].filter(Boolean).join('  '));

const line = (more: object = {}) => JSON.stringify({ from: 'ann@acme.example', to: ['x@y.example'], ...more });

describe('what is read', () => {
  test('an object a line; blank lines count', () => {
    const text = `${line()}\n\n  \t\n${line({ from: 'bob@acme.example' })}`;
    expect(sources(text)).toEqual(['a.jsonl:1 ann@acme.example', 'a.jsonl:4 bob@acme.example']);
  });

  test.each([
    ['no line end at the end', line()],
    ['Windows line ends', `${line()}\r\n\r\n`],
    ['a byte order mark', `\ufeff${line()}\n`],
    ['line separators inside a text', `${line({ subject: 'a\u2028b' })}\n`],
  ])('%s', (_name, text) => {
    expect(sources(text)).toEqual(['a.jsonl:1 ann@acme.example']);
  });

  test('a line of ten megabytes', () => {
    const body = 'x'.repeat(10_000_000);
    expect(read(`${line({ body })}\n${line()}`).messages[0]?.message.body).toHaveLength(body.length);
  });

  test('nothing is no message, and no trouble here', () => {
    expect(read('\n\n')).toEqual({ messages: [], troubles: [] });
  });
});

describe('what is wrong', () => {
  test.each([
    ['not JSON', 'from: ann', 'a.jsonl:1:1  The line is not JSON: it has no value here that JSON knows.'],
    [
      'a comma too many',
      '{"from": "a@b.example",}',
      'a.jsonl:1:24  The line is not JSON: it has a comma before the end of an object.',
    ],
    [
      'a comma too few',
      '{"from": "a@b.example" "to": 1}',
      'a.jsonl:1:24  The line is not JSON: it has no comma before this.',
    ],
    ['single quotes', "{'from': 1}", 'a.jsonl:1:2  The line is not JSON: it has no name in double quotes here.'],
    [
      'two objects',
      `${line()}${line()}`,
      `a.jsonl:1:${line().length + 1}  The line is not JSON: it goes on after its end.`,
    ],
    [
      'JSON over several lines',
      '{\n  "from": 1\n}',
      'a.jsonl:1:2  The line is not JSON: it ends inside an object.  A message is one line. `jq -c . FILE` writes each object on a line, `jq -c .[] FILE` those of a list.',
    ],
    [
      'a list',
      `[${line()}]`,
      'a.jsonl:1  The line is a list, and a message is an object: {"from": "…", "to": ["…"]}.  `jq -c .[] FILE` writes each object of a list on a line of its own.',
    ],
    ['a number', '7', 'a.jsonl:1  The line is 7, and a message is an object: {"from": "…", "to": ["…"]}.'],
    ['an address', line({ to: ['x@y.example', 'ann acme'] }), 'a.jsonl:1:48  `to[1]` is "ann acme", which has no @.'],
    ['a missing sender', '{"to": "x@y.example"}', 'a.jsonl:1:1  `from` is missing.'],
    [
      'a date',
      line({ at: '31.12.2026' }),
      `a.jsonl:1:${line().length + 6}  \`at\` is "31.12.2026", which is not a date like 2026-12-01 or 2026-12-01T09:30:00Z.  Did you mean 2026-12-31?`,
    ],
    [
      'another field',
      line({ recipients: [] }),
      `a.jsonl:1:${line().length + 14}  \`recipients\` is no field of a message.`,
    ],
    [
      'a field nearly',
      line({ sendsecure: 'week' }),
      `a.jsonl:1:${line().length + 14}  \`sendsecure\` is no field of a message.  Did you mean sendSecure?`,
    ],
  ])('%s', (_name, text, expected) => {
    expect(troubles(text)[0]).toBe(expected);
  });

  test('every bad line is told, and every field of it', () => {
    const text = [line({ at: 'soon', to: 'x' }), line(), '{', line({ application: 'outlok' })].join('\n');
    expect(read(text).messages).toHaveLength(1);
    expect(troubles(text).map((one) => one.replace(/ .*/, ''))).toEqual([
      'a.jsonl:1:33',
      'a.jsonl:1:42',
      'a.jsonl:3:2',
      'a.jsonl:4:63',
    ]);
  });

  test('columns count characters, as editors do', () => {
    expect(troubles(`{"subject": "𝄞é", "from": "x", "to": "x@y.example"}`)[0]).toMatch(
      /^a\.jsonl:1:27 {2}`from` is "x"/,
    );
  });

  test('a line in another encoding', () => {
    const latin = Uint8Array.from([...bytes(`${line()}\n{"subject": "`), 0xe9, ...bytes('"}\n')]);
    expect(troubles(latin)).toEqual(['a.jsonl:2  The line is not text in UTF-8.  Save the file as UTF-8.']);
  });

  test('a value of ten megabytes is not said again', () => {
    expect(troubles(line({ at: 'x'.repeat(10_000_000) }))[0]?.length).toBeLessThan(300);
  });

  test('nesting without end', () => {
    expect(troubles('['.repeat(200_000))[0]).toContain('is nested too deeply');
  });
});

describe('where the values of a JSON text stand', () => {
  test('it takes what JSON takes, and refuses what JSON refuses', () => {
    const almost = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', '{', ':', '\\', '0', '-', ' ', '\u0001', 'e'),
      )
      .map(([text, at, added]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + added + text.slice(place + (at % 3 === 0 ? 1 : 0));
      });
    fc.assert(
      fc.property(almost, (text) => {
        expect(jsonPlaces(text).ok).toBe(isJson(text));
      }),
      runs(2000),
    );
  });

  test('finds every value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), (written) => {
        const text = JSON.stringify(written);
        const places = jsonPlaces(text);
        for (const [name, list] of Object.entries(written)) {
          for (const [index, one] of list.entries()) {
            const offset = places.ok ? places.offsetOf([name, index]) : undefined;
            expect(text.slice(offset).startsWith(JSON.stringify(one))).toBe(true);
          }
        }
      }),
      runs(),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
