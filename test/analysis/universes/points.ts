import type { Handle } from '../../../src/model/scope.ts';
import type { Application, Message } from '../../../src/routing/message.ts';
import { type Features, moments, named, ranges, strangers } from './random-set.ts';

export const everybody = [...named, ...strangers];

/** What a message can be, field by field: whatever a small universe tells apart. */
interface Choices {
  readonly from: readonly string[];
  /** Null: as the envelope. */
  readonly headerFrom: readonly (string | null)[];
  readonly at: readonly number[];
  readonly sourceIp: readonly (number | null)[];
  readonly subject: readonly string[];
  readonly sendSecure: readonly (Handle | null)[];
  readonly application: readonly Application[];
  /** To everybody at once, or to one of them. */
  readonly to: readonly (readonly string[])[];
}

function choicesOf(features: Features, asOf: number, picks: readonly Handle[]): Choices {
  const times = [asOf, ...(features.time ? moments.flatMap((at) => [at - 1, at]) : [])];
  return {
    from: everybody,
    headerFrom: features.header ? everybody : [null],
    at: [...new Set(times)].filter((at) => at >= asOf),
    sourceIp: features.source ? [null, ...ranges.map(({ base }) => base), 0x0affffff] : [7],
    subject: features.content ? ['', 'secret', 'money', 'secret money'] : [''],
    sendSecure: features.picks ? [null, ...picks] : [null],
    application: features.picks ? ['outlook', 'mac', 'portal', 'mobile'] : ['other'],
    to: features.picks ? [everybody, ...everybody.map((address) => [address])] : [everybody],
  };
}

/** All messages that a small universe tells apart: every sender with every header, moment, source, and so on. */
export function* messagesOf(features: Features, asOf: number, picks: readonly Handle[]): Generator<Message> {
  const choices = choicesOf(features, asOf, picks);
  for (const one of combinations(choices)) {
    // Without a pick, neither the application nor the number of recipients makes a difference.
    if (one.sendSecure === null && (one.application !== choices.application[0] || one.to !== choices.to[0])) continue;
    yield { ...one, headerFrom: one.headerFrom ?? one.from };
  }
}

/** So many points has all mail of a small universe: messages, each for one recipient. */
export function sizeOf(features: Features, asOf: number, picks: readonly Handle[]): number {
  const { sendSecure, application, to, ...others } = choicesOf(features, asOf, picks);
  const all = Object.values(others).reduce<number>((product, choices) => product * choices.length, 1);
  const toAny = to.reduce((sum, recipients) => sum + recipients.length, 0);
  return all * (everybody.length + (sendSecure.length - 1) * application.length * toAny);
}

/** Where the same tests run thousands of times (docs/mutation.md), only what has little mail is looked at. */
export const mostPoints = Number(process.env.MOST_POINTS ?? Number.POSITIVE_INFINITY);

type Choice = { readonly [F in keyof Choices]: Choices[F][number] };

function* combinations(choices: Choices): Generator<Choice> {
  const fields = Object.keys(choices) as (keyof Choices)[];
  const total = fields.reduce((product, field) => product * choices[field].length, 1);
  for (let number = 0; number < total; number++) {
    let left = number;
    const choice: Record<string, unknown> = {};
    for (const field of fields) {
      choice[field] = choices[field][left % choices[field].length];
      left = Math.floor(left / choices[field].length);
    }
    yield choice as Choice;
  }
}
