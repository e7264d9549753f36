import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

/**
 * As much of Vitest as the tests of a room that is mutated use: they are bundled with this in its place. Expectations are Vitest's own;
 * what is left out is all that takes time: workers, isolation, a module at a time.
 */
export interface QuickTest {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

export const tests: QuickTest[] = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = chai.expect;

export const vi = { setConfig: () => {} };

let path: readonly string[] = [];

export function describe(name: string, body: () => void): void {
  const outer = path;
  path = [...outer, name];
  body();
  path = outer;
}

type Body<T extends readonly unknown[]> = (...values: T) => void | Promise<void>;

export function test(name: string, run: Body<[]>): void {
  tests.push({ name: [...path, name].join(' › '), run });
}

/** One test for each case, told apart by its number. */
test.each =
  (cases: readonly unknown[]) =>
  (name: string, run: Body<readonly unknown[]>): void => {
    for (const [number, one] of cases.entries()) {
      test(`${name} (${number})`, () => run(...(Array.isArray(one) ? one : [one])));
    }
  };

const skip = Object.assign(() => {}, { each: () => () => {} });
test.skipIf = (isSkipped: unknown) => (isSkipped ? skip : test);

export const it = test;
