import { parseDuration } from '../../../model/duration.ts';
import { type Diagnostic, error } from '../../plugin/diagnostic.ts';

export const settleVariable = 'SECUREMESSAGING_SETTLE';

/** How long a service may take until every reader sees a change, in ms, unless the environment says otherwise. */
const usualMs = 120_000;

/** Reads `90s`, `2m`, `0`. */
export function settleTime(text: string | undefined): { readonly ms: number } | { readonly problem: Diagnostic } {
  if (!text) return { ms: usualMs };
  if (/^0[smhdw]?$/.test(text)) return { ms: 0 };
  const read = parseDuration(text);
  if (read.ok) return { ms: read.value * 1000 };
  return {
    problem: error(
      'A duration can not be read',
      `${settleVariable} is "${text}", which ${read.problem}. Write 90s or 2m.`,
    ),
  };
}
