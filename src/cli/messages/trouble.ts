import { shorten } from '../../report/printable.ts';
import type { MessageProblem } from '../../simulation/read-message.ts';

/** Why something can't be simulated. */
export interface Trouble {
  /** `mail.jsonl:3:14`, or a file. */
  readonly place: string;
  /** A sentence. */
  readonly message: string;
  readonly hint?: string;
}

export const trouble = (place: string, message: string, hint?: string): Trouble => ({
  place,
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** What is wrong with a value of a message; `name` is what its author calls it. */
export function valueTrouble(place: string, name: string, { path, value, problem, fix }: MessageProblem): Trouble {
  const isUnknownField = path.length > 0 && problem.startsWith('is no field');
  const hint = fix === undefined ? undefined : `Did you mean ${fix}?`;
  if (isUnknownField) return trouble(place, `${name} ${problem}.`, hint);
  if (value === undefined) return trouble(place, `${name} is missing.`, hint);
  return trouble(place, `${name} is ${shown(value)}, which ${problem}.`, hint);
}

/** `attachments[0].md5`, between backticks. */
export function pathName(path: MessageProblem['path']): string {
  const steps = path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`));
  return `\`${steps.join('')}\``;
}

/** A value as JSON, never a page of it. */
export const shown = (value: unknown): string => shorten(JSON.stringify(value) ?? String(value), 60);
