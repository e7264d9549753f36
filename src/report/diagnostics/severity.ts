import type { Severity } from '../../model/configuration.ts';

const order: readonly Severity[] = ['info', 'warning', 'error'];

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  order.indexOf(severity) >= order.indexOf(least);

/** How many there are of each, as people read it: `2 errors, 1 note`. */
export function severityCounts(findings: readonly { readonly severity: Severity }[]): string {
  const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
  return order
    .toReversed()
    .map((severity) => ({ severity, amount: findings.filter((one) => one.severity === severity).length }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => `${amount} ${words[severity]}${amount === 1 ? '' : 's'}`)
    .join(', ');
}
