import type { Io } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/program.ts';
import { askedAt } from '../explain-questions.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `sealwright explain …` in this process, for a reader who has 100 columns and no colour, at a moment that stays the same. */
export async function ask(
  args: readonly string[],
  terminal: { width?: number; colour?: boolean; now?: number } = {},
): Promise<Answer> {
  const said = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    colour: terminal.colour ?? false,
    errColour: false,
    width: terminal.width ?? 100,
    interactive: false,
    liveLine: false,
    cwd: process.cwd(),
    env: {},
    now: () => terminal.now ?? Date.parse(askedAt),
    ask: async () => '',
  };
  return { code: await run(['explain', ...args], io), ...said };
}
