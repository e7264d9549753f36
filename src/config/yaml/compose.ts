import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import { maxDepth } from './limits.ts';

export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

export type Composed =
  | { readonly ok: true; readonly document: Document.Parsed | undefined }
  | { readonly ok: false; readonly error: SyntaxError };

/**
 * The first document of a text as YAML nodes, or the first thing that is wrong. It stops there: of what follows a
 * syntax error nothing can be said, and texts made for it have a million errors.
 */
export function compose(text: string): Composed {
  let found: SyntaxError | undefined;
  let current: CST.Token | undefined;
  const stop = (code: string, message: string, offset: number) => {
    found ??= { code, message, offset: message.startsWith('Missing closing') ? opening(current, offset) : offset };
    throw found;
  };
  const follow = function* () {
    for (const token of tokens(text, stop)) {
      current = token;
      yield token;
    }
  };
  // `uniqueKeys` compares each key with each other one: duplicates are found by our own walk.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent', merge: false });
  stopAtFirstError(composer, stop);
  try {
    let first: Document.Parsed | undefined;
    for (const document of composer.compose(follow(), true, text.length)) {
      if (first) stop('MULTIPLE_DOCS', '', document.range[0]);
      first = document;
    }
    const error = first?.errors[0];
    if (error) stop(error.code, error.message, error.pos[0]);
    return { ok: true, document: first };
  } catch (error) {
    // Without a syntax error it is the parser's own limits (its stack), which only texts made for it reach.
    return { ok: false, error: found ?? { code: 'RESOURCE_EXHAUSTION', message: String(error), offset: 0 } };
  }
}

type Stop = (code: string, message: string, offset: number) => void;

/** The parser's tokens; deep nesting ends them, before anything recursive sees it. */
function* tokens(text: string, stop: Stop): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) yield checked(token, stop);
    // A value has at most two tokens on the stack: itself, and a key with its value.
    if (parser.stack.length > 2 * maxDepth + 10) stop('RESOURCE_EXHAUSTION', '', parser.offset);
  }
  for (const token of parser.end()) yield checked(token, stop);
}

function checked(token: CST.Token, stop: Stop): CST.Token {
  if (token.type === 'directive') stop('DIRECTIVE', '', token.offset);
  return token;
}

/** The parser says where it missed the closing quote: at the end. People look for the one that opens. */
function opening(token: CST.Token | undefined, end: number): number {
  let start = end;
  if (token?.type !== 'document') return start;
  const look = (candidate: CST.Token | null | undefined) => {
    const quoted = candidate?.type === 'double-quoted-scalar' || candidate?.type === 'single-quoted-scalar';
    if (quoted && candidate.offset <= end && candidate.offset + candidate.source.length >= end - 1)
      start = candidate.offset;
  };
  look(token.value);
  CST.visit(token, ({ key, value }) => {
    look(key);
    look(value);
  });
  return start;
}

type OnError = (source: unknown, code: string, message: string, warning?: boolean) => void;

/** The composer collects errors in a callback of its own that its types keep private; warnings stay as they are. */
function stopAtFirstError(composer: Composer, stop: Stop): void {
  const inner = composer as unknown as { onError: OnError };
  const collect = inner.onError;
  inner.onError = (source, code, message, warning) => {
    if (warning) collect(source, code, message, warning);
    else stop(code, message, offsetOf(source));
  };
}

function offsetOf(source: unknown): number {
  if (typeof source === 'number') return source;
  if (Array.isArray(source)) return Number(source[0]);
  return Number((source as { readonly offset?: number } | null)?.offset ?? 0);
}
