/**
 * The routing simulation report as a value: what it says, and in which order, is the same in every format. Texts in it are
 * raw, as messages and accounts have them; whoever writes a format escapes them.
 */
export interface Report {
  readonly title: Phrase;
  /** Which edition, and whether an account was looked at. */
  readonly about: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Names it in a page. */
  readonly id: string;
  /** Absent: it stands below the title. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly type: 'lines'; readonly lines: readonly Phrase[] }
  | { readonly type: 'figures'; readonly figures: readonly Figure[]; readonly share: Share }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'items'; readonly items: readonly Item[]; readonly more?: Phrase }
  | { readonly type: 'messages'; readonly messages: readonly MessageView[] };

/** A number that sums something up. */
export interface Figure {
  readonly number: number;
  readonly noun: string;
  readonly tone: Tone;
}

/** Recipients that are reached securely, among all. */
export interface Share {
  readonly secure: number;
  readonly all: number;
}

export interface Table {
  readonly caption: string;
  /** Whether its cells say in colour how recipients are reached. */
  readonly isMatrix?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Cell[])[];
  /** What is left out. */
  readonly more?: Phrase;
}

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** Lines below each other. */
export interface Cell {
  readonly lines: readonly Phrase[];
  readonly tone?: 'secure' | 'clear' | 'mixed';
}

/** Something to look at, or to know, with examples. */
export interface Item {
  readonly label: string;
  readonly tone: 'warn' | 'note';
  readonly title: Phrase;
  readonly lines: readonly Phrase[];
}

export interface MessageView {
  readonly title: Phrase;
  readonly about: readonly Phrase[];
  readonly recipients: readonly RecipientView[];
}

export interface RecipientView {
  readonly title: Phrase;
  readonly lines: readonly Phrase[];
  /** The policies that match, the one that decides first. */
  readonly policies: readonly { readonly decides: boolean; readonly text: Phrase }[];
}

export type Phrase = readonly Piece[];

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

/** `name`: what a message, an author or an account calls something. `clear`: not secure. */
export type Tone = 'plain' | 'strong' | 'faint' | 'name' | 'secure' | 'clear' | 'warn';

export const phrase = (...parts: readonly (string | Piece | Phrase)[]): Phrase =>
  parts.flatMap((part) => (typeof part === 'string' ? (part === '' ? [] : [{ text: part, tone: 'plain' }]) : part));

const toned =
  (tone: Tone) =>
  (text: string): Piece => ({ text, tone });

export const strong = toned('strong');
export const faint = toned('faint');
export const named = toned('name');
export const secure = toned('secure');
export const clear = toned('clear');
export const warning = toned('warn');

export const cell = (...lines: readonly (string | Piece | Phrase)[]): Cell => ({
  lines: lines.map((line) => phrase(line)),
});

export const plainText = (pieces: Phrase): string => pieces.map(({ text }) => text).join('');

/** `12,345` */
export const figure = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** `12,345 recipients` */
export const counted = (number: number, noun: string): string => `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;
