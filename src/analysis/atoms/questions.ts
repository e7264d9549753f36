import { type Field, type Literal, literal } from '../boxes/cell.ts';

/** What nobody can look up, and a message may be either way. */
export type Question =
  /** Whether a content examination definition with this word list is triggered. */
  | { readonly type: 'content'; readonly list: string }
  /** Whether the address in a field is in a group whose members nobody gave, or has an attribute's value. */
  | { readonly type: 'unknown'; readonly field: Field; readonly about: string };

/** Numbers questions: the same question has the same number. */
export interface Questions {
  readonly ask: (question: Question) => number;
  readonly at: (number: number) => Question;
  /** Combinations of answers that can't be: all of them at once. */
  readonly exclude: (answers: readonly Literal[]) => void;
  readonly impossible: () => readonly (readonly Literal[])[];
}

export function newQuestions(): Questions {
  const all: Question[] = [];
  const numbers = new Map<string, number>();
  const impossible = new Map<string, readonly Literal[]>();
  return {
    ask: (question) => {
      const key = JSON.stringify(question);
      let number = numbers.get(key);
      if (number === undefined) {
        number = all.length;
        all.push(question);
        numbers.set(key, number);
      }
      return number;
    },
    at: (number) => all[number]!,
    exclude: (answers) => {
      const sorted = [...answers].sort((a, b) => a - b);
      impossible.set(sorted.join(' '), sorted);
    },
    impossible: () => [...impossible.values()],
  };
}

export const yes = (question: number): Literal => literal(question, true);
export const no = (question: number): Literal => literal(question, false);
