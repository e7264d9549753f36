/**
 * What a description says of the settings, in the manner of the console: `Allow Print, Reply All, 7 Day Exp, No Receipt`.
 *
 * A description is split at commas and the like into pieces. A piece is read word by word into claims:
 * - strong ones say themselves that they are about a setting: `No Print`, `Allow Reply`, `7 Day Exp`, `Never Expire`;
 * - bare ones are only the name of a right: `Reply`, `Receipt`. They count as "allowed" if nothing else can be meant: where
 *   they stand for themselves in a piece, and the description holds a strong claim or nothing but several claims.
 *
 * What is not understood is no claim, since a false alarm is worse than none: after a piece's claims no other words may
 * follow ("No Print Restrictions"), and words that turn the meaning round make a piece say nothing.
 */

export type Topic = 'print' | 'reply' | 'replyAll' | 'readReceipt' | 'expireAfter' | 'extendBy';

/** Seconds from and to which a length of time can be meant: a month has 28 days or 31. */
export type Span = readonly [from: number, to: number];

export interface Claim {
  readonly topic: Topic;
  readonly says: boolean | 'never' | Span;
  /** The words, as they are written, and where they begin. */
  readonly text: string;
  readonly offset: number;
}

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Found extends Claim {
  readonly strong: boolean;
}

/** The claims of a description. Where it contradicts itself on a topic, it says nothing about it. */
export function claimsOf(description: string): readonly Claim[] {
  const pieces = piecesOf(description).map((words) => readPiece(words, description));
  const claims = pieces.flatMap(({ claims }) => claims);
  const isManner = claims.some(({ strong }) => strong) || (claims.length > 1 && pieces.every(({ clean }) => clean));
  const meant = claims.filter(({ strong }) => strong || isManner);
  return meant.filter(({ topic, says }) =>
    meant.every((other) => other.topic !== topic || JSON.stringify(other.says) === JSON.stringify(says)),
  );
}

const maxLength = 2000;

/** Words and signs, by piece. Hyphens and camel case only join words: `Reply-All`, `ReplyAll`. */
function piecesOf(description: string): readonly (readonly Word[])[] {
  const pieces: Word[][] = [[]];
  const token = /\p{L}+|\d+|\s-{1,2}\s|[,;|()[\]{}\n·•–—:=/&+.]/gu;
  for (const match of description.slice(0, maxLength).matchAll(token)) {
    const [text] = match;
    const last = pieces.at(-1) ?? [];
    if (text === '.' && abbreviated.has(last.at(-1)?.word ?? '')) continue;
    const isDecimal = text === '.' && /\d/.test(description.charAt(match.index + 1));
    if (!isDecimal && /^(?:\s-+\s|[,;|()[\]{}\n·•–—.])$/u.test(text)) {
      pieces.push([]);
      continue;
    }
    let from = match.index;
    for (const part of text.split(/(?<=\p{Ll})(?=\p{Lu})/u)) {
      last.push({ word: part.toLowerCase(), from, to: from + part.length });
      from += part.length;
    }
  }
  return withAnswers(pieces.filter((words) => words.length > 0));
}

/** `Print (no)`, `Reply - Yes`: an answer belongs to the piece before. */
function withAnswers(pieces: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const joined: (readonly Word[])[] = [];
  for (const piece of pieces) {
    const [first, ...more] = piece;
    const isAnswer = more.length === 0 && (after.has(first?.word ?? '') || afterNo.has(first?.word ?? ''));
    const before = isAnswer ? joined.pop() : undefined;
    joined.push(before ? [...before, ...piece] : piece);
  }
  return joined;
}

const is = (...words: readonly string[]): ReadonlySet<string> => new Set(words);
const no = is('no', 'without', 'disallow', 'disallows', 'deny', 'denies', 'forbid', 'forbids');
const yes = is('allow', 'allows', 'allowed', 'permit', 'permits');
/** These can be about something else: "Send receipts". */
const weakYes = is('with', 'can', 'send', 'sends');
const after = is('allowed', 'enabled', 'permitted', 'on', 'yes', 'true');
const afterNo = is('disallowed', 'disabled', 'forbidden', 'denied', 'prohibited', 'off', 'no', 'none', 'false');
const prints = is('print', 'prints', 'printing');
const replies = is('reply', 'replies', 'replying');
const receipts = is('receipt', 'receipts');
const expires = is('exp', 'expiry', 'expire', 'expires', 'expiration', 'expiring');
const extends_ = is('ext', 'extension', 'extend', 'extendable', 'extensible');
const abbreviated = is('exp', 'ext', 'no', 'max', 'min');
const joins = is('/', '&', '+', 'and', 'or');
/** Before a claim they turn it round, or make it one about another time. */
const turns = is(
  ...[
    'not',
    'non',
    'never',
    'except',
    'unless',
    'if',
    'but',
    'was',
    'were',
    'formerly',
    'old',
    'instead',
    'than',
    'from',
  ],
  ...['up', 'max', 'maximum', 'min', 'minimum', 'least', 'most', 'under', 'over', 'within', 'about'],
);
const days = 86_400;
const units: Readonly<Record<string, Span>> = {
  second: [1, 1],
  minute: [60, 60],
  hour: [3600, 3600],
  day: [days, days],
  week: [7 * days, 7 * days],
  month: [28 * days, 31 * days],
  year: [365 * days, 366 * days],
};
const shortUnits: Readonly<Record<string, string>> = {
  s: 'second',
  sec: 'second',
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  d: 'day',
  w: 'week',
  wk: 'week',
  mo: 'month',
  mth: 'month',
  y: 'year',
  yr: 'year',
};

/** The claims of one piece; `clean` where it holds nothing else. */
function readPiece(words: readonly Word[], description: string): { claims: readonly Found[]; clean: boolean } {
  const claims: Found[] = [];
  let noise = false;
  let at = 0;
  while (at < words.length) {
    const word = words[at]?.word ?? '';
    const read = readClaim(words, at);
    const previous = claims.at(-1);
    if (read) {
      // In "No Print/Reply" nobody knows how far the "no" reaches.
      const unclear = !read.strong && (noise || (previous !== undefined && previous.says === false));
      const [from, to] = [words[at]?.from ?? 0, words[read.next - 1]?.to ?? 0];
      if (!unclear) {
        claims.push({ ...read, text: description.slice(from, to), offset: from });
      }
      at = read.next;
      continue;
    }
    if (previous && joins.has(word) && at + 1 < words.length) {
      at += 1;
      continue;
    }
    if (claims.length > 0 || turns.has(word)) return { claims: [], clean: false };
    noise = true;
    at += 1;
  }
  return { claims, clean: !noise };
}

interface Read {
  readonly topic: Topic;
  readonly says: Claim['says'];
  readonly strong: boolean;
  readonly next: number;
}

function readClaim(words: readonly Word[], at: number): Read | undefined {
  const word = words[at]?.word ?? '';
  return (
    readTime(words, at) ??
    (no.has(word) || yes.has(word) || weakYes.has(word) ? readPrefixed(words, at) : readNamed(words, at))
  );
}

/** `No Print`, `Allow Reply All`, `No Expiry`. */
function readPrefixed(words: readonly Word[], at: number): Read | undefined {
  const prefix = words[at]?.word ?? '';
  const says = !no.has(prefix);
  const next = words[at + 1]?.word ?? '';
  if (!says && expires.has(next)) return { topic: 'expireAfter', says: 'never', strong: true, next: at + 2 };
  if (!says && extends_.has(next)) return { topic: 'extendBy', says: false, strong: true, next: at + 2 };
  const named = readRight(words, at + 1);
  return named && { ...named, says, strong: !weakYes.has(prefix) };
}

/** `Reply`, and `Print: No`, `Reply All not allowed`. */
function readNamed(words: readonly Word[], at: number): Read | undefined {
  const named = readRight(words, at);
  if (!named) return undefined;
  const sign = words[named.next]?.word ?? '';
  const said = sign === ':' || sign === '=' ? named.next + 1 : named.next;
  const value = words[said]?.word ?? '';
  if (value === 'not' && after.has(words[said + 1]?.word ?? '')) {
    return { ...named, says: false, strong: true, next: said + 2 };
  }
  // "Print No Reply": the "no" belongs to what follows.
  const isPrefix = no.has(value) && readPrefixed(words, said) !== undefined;
  if (after.has(value)) return { ...named, says: true, strong: true, next: said + 1 };
  if (afterNo.has(value) && !isPrefix) return { ...named, says: false, strong: true, next: said + 1 };
  return { ...named, says: true, strong: false };
}

/** The name of a right. `Printing` and `Replies` can be a department: they need a word before or after. */
function readRight(words: readonly Word[], at: number): { readonly topic: Topic; readonly next: number } | undefined {
  const word = words[at]?.word ?? '';
  const next = words[at + 1]?.word ?? '';
  if (prints.has(word)) return { topic: 'print', next: at + 1 };
  if (word === 'replyall') return { topic: 'replyAll', next: at + 1 };
  if (replies.has(word)) {
    if (next === 'all') return { topic: 'replyAll', next: at + 2 };
    if (next === 'to' && words[at + 2]?.word === 'all') return { topic: 'replyAll', next: at + 3 };
    return { topic: 'reply', next: at + 1 };
  }
  if (receipts.has(word)) return { topic: 'readReceipt', next: at + 1 };
  return word === 'read' && receipts.has(next) ? { topic: 'readReceipt', next: at + 2 } : undefined;
}

/** `7 Day Exp`, `Expires after 2 weeks`, `Never Expire`, `Exp: never`, `3 Day Ext`. */
function readTime(words: readonly Word[], at: number): Read | undefined {
  const word = words[at]?.word ?? '';
  const second = words[at + 1]?.word ?? '';
  if (word === 'never' && expires.has(second)) {
    return { topic: 'expireAfter', says: 'never', strong: true, next: at + 2 };
  }
  const length = lengthAt(words, at);
  if (length) {
    const topic = topicOf(words[length.next]?.word);
    return topic && { topic, says: length.span, strong: true, next: length.next + 1 };
  }
  const topic = topicOf(word);
  if (!topic) return undefined;
  let from = at + 1;
  while (is(':', '=', 'after', 'in', 'by', 'time').has(words[from]?.word ?? '')) from += 1;
  if (topic === 'expireAfter' && words[from]?.word === 'never') {
    return { topic, says: 'never', strong: true, next: from + 1 };
  }
  const follows = lengthAt(words, from);
  // "Exp 7 Day Exp": the length belongs to the second.
  if (!follows || topicOf(words[follows.next]?.word)) return undefined;
  return { topic, says: follows.span, strong: true, next: follows.next };
}

const topicOf = (word = ''): 'expireAfter' | 'extendBy' | undefined =>
  expires.has(word) ? 'expireAfter' : extends_.has(word) ? 'extendBy' : undefined;

function lengthAt(words: readonly Word[], at: number): { readonly span: Span; readonly next: number } | undefined {
  const number = words[at]?.word ?? '';
  const name = words[at + 1]?.word ?? '';
  if (!digits.test(number)) return undefined;
  // "1.5 Day", "7-14 Day", "7 to 14 Day": that is not the whole length.
  const [before = '', first = ''] = [words[at - 1]?.word, words[at - 2]?.word];
  if (before === '.' || digits.test(before) || (digits.test(first) && (before === 'to' || joins.has(before))))
    return undefined;
  const singular = name.length > 2 ? name.replace(/s$/, '') : name;
  const unit = units[shortUnits[singular] ?? singular];
  return unit && { span: [Number(number) * unit[0], Number(number) * unit[1]], next: at + 2 };
}

const digits = /^\d{1,6}$/;
