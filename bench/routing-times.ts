import type { Contestant, Route } from './routing-contestants.ts';

/** Processor time of this process in milliseconds: what else the machine does meanwhile does not count. */
export function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What is timed, given the texts of some messages and what `JSON.parse` made of them. */
type Work = (texts: readonly string[], plain: readonly unknown[]) => void;

export const routing =
  (route: Route): Work =>
  (_, plain) => {
    for (const one of plain) route(one);
  };

export const parsing: Work = (texts) => {
  for (const text of texts) JSON.parse(text);
};

/**
 * The time of one work as a part of that of another. They take turns with some messages each, freshly parsed for
 * both, as in a program that reads a log: a text whose hash is known is no new message, and one that was parsed long ago
 * is no longer in the processor's caches.
 */
export function ratioOf(ours: Work, yardstick: Work, texts: readonly string[]): number {
  let our = 0;
  let their = 0;
  for (const some of portions(texts)) {
    our += timeOf(ours, some);
    their += timeOf(yardstick, some);
  }
  return our / their;
}

function timeOf(work: Work, texts: readonly string[]): number {
  const plain = texts.map((text) => JSON.parse(text) as unknown);
  const start = clock();
  work(texts, plain);
  return clock() - start;
}

/** Our time for each recipient of these messages. */
export function ourTime(route: Route, texts: readonly string[]): number {
  let sum = 0;
  for (const some of portions(texts)) sum += timeOf(routing(route), some);
  return sum / recipients(texts);
}

/** Theirs. What it may know before is told first. */
export async function theirTime({ route, prepare }: Contestant, texts: readonly string[]): Promise<number> {
  const plain = texts.map((text) => JSON.parse(text) as unknown);
  for (const one of plain) prepare?.(one);
  const start = clock();
  for (const one of plain) await route(one);
  return (clock() - start) / recipients(texts);
}

/** How many of these messages a contestant routes in a second, about; at least one. */
export async function manyInASecond(contestant: Contestant, texts: readonly string[]): Promise<number> {
  for (let count = 1; ; count = Math.min(texts.length, count * 3)) {
    const some = texts.slice(0, count);
    const time = (await theirTime(contestant, some)) * recipients(some);
    if (time > 300 || count === texts.length) return Math.min(texts.length, Math.ceil((count * 1_000) / time));
  }
}

const portion = 1_000;

const portions = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / portion) }, (_, at) => texts.slice(at * portion, (at + 1) * portion));

const recipients = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (JSON.parse(text) as { readonly to: readonly string[] }).to.length, 0);
