import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the question is answered by something, and gives that. Throws after that many milliseconds. */
export async function eventually<T>(what: string, ask: () => T | undefined | false, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for: ${what}`);
    await delay(20);
  }
}
