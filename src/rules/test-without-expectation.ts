import type { Found, Rule } from './rule.ts';
import { capital, valueName } from './words.ts';
import { isMapping, writtenItems } from './written-items.ts';

export const rule: Rule = {
  name: 'test-without-expectation',
  severity: 'warning',
  law: false,
  text: 'A routing test, or an invariant, that asserts nothing.',
  check: ({ draft }) => [
    ...writtenItems(draft, 'tests')
      .filter(({ written }) => !asserts(written.expect))
      .map(({ written, path }): Found => {
        const at = written.expect === undefined ? path : [...path, 'expect'];
        return {
          message: `A test expects nothing. ${capital(valueName(path))} (${quoted(written.name)}) passes whatever happens to its message; write below \`expect\`, for each recipient, what must happen.`,
          path: at,
        };
      }),
    ...writtenItems(draft, 'invariants')
      .filter(({ written }) => !asserts(written.always) && written.never === undefined)
      .map(({ written, path }): Found => {
        const at = written.always === undefined ? path : [...path, 'always'];
        return {
          message: `An invariant asserts nothing. ${capital(valueName(path))} (${quoted(written.name)}) holds whatever happens to the mail it is about; write below \`always\`, or \`never\`, what must happen or must not.`,
          path: at,
        };
      }),
  ],
};

/** Whether something is asserted in there; what is the author's own, and empty groups of fields, assert nothing. */
function asserts(value: unknown): boolean {
  if (!isMapping(value)) return value !== undefined;
  return Object.entries(value).some(
    ([name, inner]) => (!name.startsWith('x-') || name.includes('@')) && asserts(inner),
  );
}

const quoted = (name: unknown): string => `"${String(name)}"`;
