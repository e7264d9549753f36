import { didYouMean } from '../config/did-you-mean.ts';
import { type Address, parseAddress } from '../model/address.ts';
import { type Instant, parseInstant } from '../model/instant.ts';
import { notParsed, type Parsed, parsed } from '../model/parsed.ts';
import { isPlainAddress } from '../model/plain-address.ts';
import { parseSourceIp } from '../model/source-address.ts';
import { type Application, applications, type Message } from '../routing/message.ts';
import { accept, isAbsent, keep, type MessageProblem, type Written } from './message-problem.ts';
import { readAttachments } from './read-attachments.ts';

export type { MessageProblem } from './message-problem.ts';

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

/**
 * Reads a message as an author writes it. `at` is the moment of one that names none.
 *
 * A log has many messages and few mistakes: as long as all is well, nothing is made on the way but the message itself.
 */
export function readMessage(written: unknown, at: Instant): ReadMessage {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { ok: false, problems: [{ path: [], value: written, problem: 'is not an object' }] };
  }
  const problems: MessageProblem[] = [];
  const fields = fieldsOf(written as Written, problems);
  // The empty text is the empty sender, that of non-delivery notifications.
  const from = fields.from === '' ? '' : readAddress(fields.from, problems, 'from');
  const message: Mutable<Message> = {
    from,
    headerFrom: isAbsent(fields.headerFrom) ? from : readAddress(fields.headerFrom, problems, 'headerFrom'),
    to: readRecipients(fields.to, problems),
    at: readOr(at, fields.at, parseMoment, problems, 'at'),
    sourceIp: readOr(null, fields.sourceIp, parseSourceIp, problems, 'sourceIp'),
    application: readOr('other', fields.application, parseApplication, problems, 'application'),
    sendSecure: readOr(null, fields.sendSecure, parseText, problems, 'sendSecure'),
  };
  const { subject, body, headers, attachments } = fields;
  if (!isAbsent(subject)) message.subject = readText(subject, problems, 'subject');
  if (!isAbsent(body)) message.body = readText(body, problems, 'body');
  if (!isAbsent(headers)) message.headers = readTexts(headers, problems, 'headers');
  if (!isAbsent(attachments)) message.attachments = readAttachments(attachments, problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, message };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type MessageFields = { -readonly [N in (typeof messageFields)[number]]: unknown };

/**
 * The fields that are known, in one pass over those that are there. Messages have many shapes, as most fields may be
 * absent: to ask each of them for every field by name would take several times as long.
 */
function fieldsOf(written: Written, problems: MessageProblem[]): MessageFields {
  let from: unknown;
  let to: unknown;
  let at: unknown;
  let sourceIp: unknown;
  let subject: unknown;
  let headerFrom: unknown;
  let headers: unknown;
  let body: unknown;
  let attachments: unknown;
  let application: unknown;
  let sendSecure: unknown;
  for (const name in written) {
    const value = written[name];
    switch (name as (typeof messageFields)[number]) {
      case 'from':
        from = value;
        break;
      case 'to':
        to = value;
        break;
      case 'at':
        at = value;
        break;
      case 'sourceIp':
        sourceIp = value;
        break;
      case 'subject':
        subject = value;
        break;
      case 'headerFrom':
        headerFrom = value;
        break;
      case 'headers':
        headers = value;
        break;
      case 'body':
        body = value;
        break;
      case 'attachments':
        attachments = value;
        break;
      case 'application':
        application = value;
        break;
      case 'sendSecure':
        sendSecure = value;
        break;
      default:
        if (name.startsWith('x-') || !Object.hasOwn(written, name)) break;
        keep(problems, notParsed('is no field of a message', didYouMean(name, messageFields)), value, name);
    }
  }
  return { from, to, at, sourceIp, subject, headerFrom, headers, body, attachments, application, sendSecure };
}

function readAddress(value: unknown, problems: MessageProblem[], name: string, index?: number): Address {
  if (typeof value === 'string' && isPlainAddress(value)) return value;
  return accept(parseAddress(value), '', problems, value, name, index);
}

/** One address, or a list of them. */
function readRecipients(value: unknown, problems: MessageProblem[]): readonly Address[] {
  if (!Array.isArray(value)) return [readAddress(value, problems, 'to')];
  if (value.length === 0) keep(problems, notParsed('names nobody'), value, 'to');
  const addresses: Address[] = [];
  for (let index = 0; index < value.length; index++) {
    addresses.push(readAddress(value[index], problems, 'to', index));
  }
  return addresses;
}

function readOr<T, D>(
  absent: D,
  value: unknown,
  parse: (value: unknown) => Parsed<T>,
  problems: MessageProblem[],
  name: string,
): T | D {
  return isAbsent(value) ? absent : accept<T | D>(parse(value), absent, problems, value, name);
}

function readText(value: unknown, problems: MessageProblem[], name: string, index?: number): string {
  return accept(parseText(value), '', problems, value, name, index);
}

function readTexts(value: unknown, problems: MessageProblem[], name: string): readonly string[] {
  if (Array.isArray(value)) return value.map((one, index) => readText(one, problems, name, index));
  keep(problems, notParsed('is not a list of texts'), value, name);
  return [];
}

const parseMoment = (value: unknown): Parsed<Instant> => parseInstant(value, 'first-second');

const parseText = (value: unknown): Parsed<string> =>
  typeof value === 'string' ? parsed(value) : notParsed('is not a text');

function parseApplication(value: unknown): Parsed<Application> {
  if ((applications as readonly unknown[]).includes(value)) return parsed(value as Application);
  const near = typeof value === 'string' ? didYouMean(value, applications) : undefined;
  return notParsed(`is none of ${applications.join(', ')}`, near);
}
