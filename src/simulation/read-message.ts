import type { Attachment } from '../content/message-parts.ts';
import { type Address, parseAddress } from '../model/address.ts';
import type { Instant } from '../model/instant.ts';
import { parseInstant } from '../model/instant.ts';
import { notParsed, type Parsed, parsed } from '../model/parsed.ts';
import { parseRange } from '../model/range.ts';
import { type Application, applications, type Message } from '../routing/message.ts';

/** A value of a message that can't be read. */
export interface MessageProblem {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** A clause that follows "…, which ". */
  readonly problem: string;
  /** What could be written instead. */
  readonly fix?: string;
}

export type ReadMessage =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly problems: readonly MessageProblem[] };

/** The fields of a message, as configurations and message files write them (docs/configuration.md). */
export const messageFields = [
  'from',
  'to',
  'at',
  'sourceIp',
  'subject',
  'headerFrom',
  'headers',
  'body',
  'attachments',
  'application',
  'sendSecure',
] as const;

type Written = Readonly<Record<string, unknown>>;

/** Reads a message as an author writes it. `at` is the moment of one that names none. */
export function readMessage(written: unknown, at: Instant): ReadMessage {
  const problems: MessageProblem[] = [];
  const accept = <T>(path: MessageProblem['path'], value: unknown, result: Parsed<T>): T | undefined => {
    if (result.ok) return result.value;
    const { problem, fix } = result;
    problems.push({ path, value, problem, ...(fix === undefined ? {} : { fix }) });
    return undefined;
  };
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { ok: false, problems: [{ path: [], value: written, problem: 'is not an object' }] };
  }
  const fields = written as Written;
  for (const name of Object.keys(fields)) {
    if ((messageFields as readonly string[]).includes(name) || name.startsWith('x-')) continue;
    problems.push({ path: [name], value: fields[name], problem: 'is no field of a message' });
  }
  const from = accept(['from'], fields.from, parseSender(fields.from));
  const headerFrom = isAbsent(fields.headerFrom)
    ? from
    : accept(['headerFrom'], fields.headerFrom, parseAddress(fields.headerFrom));
  const written_to = Array.isArray(fields.to) ? (fields.to as readonly unknown[]) : [fields.to];
  if (written_to.length === 0) problems.push({ path: ['to'], value: fields.to, problem: 'names nobody' });
  const to = written_to.map((one, index) =>
    accept(Array.isArray(fields.to) ? ['to', index] : ['to'], one, parseAddress(one)),
  );
  const optional = <T>(name: string, parse: (value: unknown) => Parsed<T>): T | null =>
    isAbsent(fields[name]) ? null : (accept([name], fields[name], parse(fields[name])) ?? null);
  const message = {
    from,
    headerFrom,
    to,
    at: optional('at', (value) => parseInstant(value, 'first-second')) ?? at,
    sourceIp: optional('sourceIp', parseSourceIp),
    application: optional('application', parseApplication) ?? 'other',
    sendSecure: optional('sendSecure', parseText),
    ...given('subject', optional('subject', parseText)),
    ...given('body', optional('body', parseText)),
    ...given('headers', optional('headers', parseTexts)),
    ...given('attachments', optional('attachments', parseAttachments)),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, message: message as Message };
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const given = (name: string, value: unknown) => (value === null ? {} : { [name]: value });

/** The empty text is the empty sender, that of non-delivery notifications. */
const parseSender = (value: unknown): Parsed<Address> => (value === '' ? parsed('') : parseAddress(value));

/** An IPv4 address as an unsigned number. */
export function parseSourceIp(value: unknown): Parsed<number> {
  const range = parseRange(value);
  if (!range.ok)
    return notParsed(
      range.problem
        .replace('a range', 'an address')
        .replace('an IPv4 range like 203.0.113.0/24', 'an IPv4 address like 203.0.113.9'),
    );
  return String(value).includes('/') ? notParsed('is a range, not an address') : parsed(range.value.base);
}

const parseText = (value: unknown): Parsed<string> =>
  typeof value === 'string' ? parsed(value) : notParsed('is not a text');

const parseTexts = (value: unknown): Parsed<readonly string[]> =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? parsed(value as readonly string[])
    : notParsed('is not a list of texts');

const parseApplication = (value: unknown): Parsed<Application> =>
  (applications as readonly unknown[]).includes(value)
    ? parsed(value as Application)
    : notParsed(`is none of ${applications.join(', ')}`);

function parseAttachments(value: unknown): Parsed<readonly Attachment[]> {
  const isAttachment = (one: unknown): one is Attachment => {
    if (typeof one !== 'object' || one === null) return false;
    const { name, text, md5 } = one as Written;
    return typeof name === 'string' && [text, md5].every((each) => each === undefined || typeof each === 'string');
  };
  return Array.isArray(value) && value.every(isAttachment)
    ? parsed(value)
    : notParsed('is not a list of attachments, each with a name and perhaps a text and an md5');
}
