import { describe, expect, it, test } from 'vitest';
import type { Severity } from '../../src/model/configuration.ts';
import { readCommand } from './support/github-runner.ts';
import { hostileDocument, hostileShown } from './support/hostile.ts';
import { manyFindings, manyShown } from './support/many.ts';
import { show } from './support/shown.ts';

const linesOf = (text: string) => text.trimEnd().split('\n');
const commandsIn = (text: string) =>
  linesOf(text)
    .map(readCommand)
    .filter((command) => command !== undefined && command !== 'older form');

describe('limits', () => {
  const amounts: readonly (readonly [error: number, warning: number, info: number])[] = [
    [500, 0, 0],
    [480, 15, 5],
    [0, 0, 500],
    [10, 10, 10],
    [11, 10, 10],
    [0, 11, 10],
    [1, 2, 3],
    [0, 0, 11],
  ];
  test.each(amounts)('%i errors, %i warnings, %i notes', (error, warning, info) => {
    const text = show('github', manyFindings({ error, warning, info }), manyShown);
    const commands = commandsIn(text);
    const of = (name: string) => commands.filter((command) => command.name === name);
    for (const name of ['error', 'warning', 'notice']) expect(of(name).length).toBeLessThanOrEqual(10);
    expect(of('error')).toHaveLength(Math.min(10, error));
    expect(of('warning')).toHaveLength(Math.min(10, warning));
    // The most relevant ones come first, and those of a kind in the order of the document.
    const names = commands.map(({ name }) => name).filter((name) => ['error', 'warning', 'notice'].includes(name));
    expect(names).toEqual(names.toSorted((a, b) => rank(a) - rank(b)));
    of('error').forEach(({ message }, at) => {
      expect(message).toContain(`of number ${at + 1}.`);
    });
    // What is not annotated is in the log, and the last notice says how much that is.
    const annotated = commands.filter(({ properties }) => properties.line !== undefined).length;
    const hidden = error + warning + info - annotated;
    const logged = linesOf(text).filter((line) => /^(error|warning|info) /.test(line));
    expect(logged).toHaveLength(hidden);
    if (hidden > 0)
      expect(commands.at(-1)?.message).toContain(` ${hidden} finding${hidden === 1 ? ' is' : 's are'} not`);
    else expect(readCommand(linesOf(text).at(-1) ?? '')).toBeUndefined();
  });
});

const rank = (name: string) => ['error', 'warning', 'notice'].indexOf(name);

it('is read by a runner as it was meant, and nothing in it is another command', () => {
  const text = show('github', hostileDocument, hostileShown);
  const commands = commandsIn(text);
  expect(commands).toHaveLength(hostileDocument.diagnostics.length);
  const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
  for (const { severity, file, line, column, rule, message } of hostileDocument.diagnostics) {
    const command = commands.find(
      (one) =>
        one.message.includes(message.split('. ')[0] ?? '') &&
        one.properties.file === file &&
        one.properties.line === (line === undefined ? undefined : `${line}`) &&
        one.properties.col === (column === undefined ? undefined : `${column}`),
    );
    expect(command).toMatchObject({ name: names[severity], properties: { title: rule } });
  }
  const told = commands.find(({ properties }) => properties.title === 'control-characters')?.message;
  expect(told).toContain('%0A %25 ::error::no');
  expect(told?.split('\n').slice(1, 3)).toEqual(['second line', '::warning::third']);
});

it('keeps texts of others from being commands where they are only logged', () => {
  const document = manyFindings({ error: 12, warning: 0, info: 0 });
  const bad = '::add-mask::x ##[add-mask]y\n::stop-commands::z';
  const diagnostics = document.diagnostics.map((one) => ({ ...one, message: bad, file: bad, path: [bad], hint: bad }));
  const lines = linesOf(show('github', { ...document, diagnostics }, manyShown));
  for (const line of lines) {
    const command = readCommand(line);
    expect(command).not.toBe('older form');
    if (command && command !== 'older form') expect(['error', 'notice', 'group', 'endgroup']).toContain(command.name);
  }
});

it('cuts a message where a runner would, between characters', () => {
  const [finding] = manyFindings({ error: 1, warning: 0, info: 0 }).diagnostics;
  const message = `Long. ${'\u{1f512}'.repeat(3000)}`;
  const [command] = commandsIn(
    show('github', { ...hostileDocument, diagnostics: [{ ...finding!, message }] }, manyShown),
  );
  expect(command?.message.length).toBeLessThanOrEqual(4096);
  expect(command?.message).toMatch(/\u{1f512}…$/u);
});
