import type { Item } from '../account.ts';

/** What an answer says, once its text is read. */
export interface Answer {
  readonly status: number;
  /** Null: no body, or one that is no JSON object. */
  readonly body: Item | null;
  /** What the service lists in `fail`: an HTTP 200 with any is a failure. */
  readonly problems: readonly string[];
}

export function readAnswer(status: number, text: string): Answer {
  const body = parseObject(text);
  const fail = body?.fail;
  return { status, body, problems: Array.isArray(fail) ? fail.map(sayFailure) : [] };
}

export const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** `err_in_use: A policy uses it. (definitionId)` */
function sayFailure(failure: unknown): string {
  const { code, message, field, member } = isItem(failure) ? failure : {};
  const words = [code, message].filter((part) => typeof part === 'string' && part !== '').join(': ');
  const about = typeof field === 'string' ? field : member === undefined ? undefined : JSON.stringify(member);
  return `${words || 'no reason given'}${about === undefined ? '' : ` (${about})`}`;
}

function parseObject(text: string): Item | null {
  try {
    const value: unknown = JSON.parse(text);
    return isItem(value) ? value : null;
  } catch {
    return null;
  }
}

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
