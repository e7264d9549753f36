import type { Finding } from '../model/finding.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import { didYouMean } from './did-you-mean.ts';

type Written = Readonly<Record<string, unknown>>;

export interface Choice {
  readonly accounts: readonly string[];
  readonly account: string | null;
  readonly mustChoose: boolean;
  readonly findings: readonly Finding[];
}

/** Which account a configuration is read for. `asked` is the name that was given on the command line. */
export function chooseAccount(sections: Written, asked: string | undefined): Choice {
  const accounts = Object.keys(mapping(sections.accounts)).filter((name) => !name.startsWith('x-'));
  const findings = [...bothGiven(sections), ...unknownInWhen(sections, accounts)];
  if (accounts.length === 0) {
    const refused = asked === undefined ? [] : [error('choose-account', noNames(asked), ['account'], undefined)];
    return { accounts, account: null, mustChoose: false, findings: [...findings, ...refused] };
  }
  if (asked === undefined) return { accounts, account: null, mustChoose: true, findings };
  if (accounts.includes(asked)) return { accounts, account: asked, mustChoose: false, findings };
  const message = `There is no account of this name. The configuration has ${list(accounts)}, not \`${asked}\`.`;
  const near = didYouMean(asked, accounts);
  return {
    accounts,
    account: null,
    mustChoose: false,
    findings: [...findings, error('choose-account', message, ['accounts'], near && `--account ${near}`)],
  };
}

const noNames = (asked: string): string =>
  `There is no account of this name. The configuration has one account, which has no name; leave out \`--account ${asked}\`.`;

function bothGiven(sections: Written): readonly Finding[] {
  if (sections.account === undefined || sections.accounts === undefined) return [];
  const message =
    'A configuration has either `account` or `accounts`. Here are both; put the one account among the others, under a name of its own.';
  return [error('schema', message, ['account'], undefined)];
}

/** Whatever has no keys has none to offer: its form is reported elsewhere. */
const mapping = (value: unknown): Readonly<Record<string, Written | null>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Written | null>>) : {};

const mostFindings = 1000;

/** Everything that can have a `when`. */
const conditional = [...kindNames, 'tests', 'invariants'];

function unknownInWhen(sections: Written, accounts: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const section of conditional) {
    const parts = mapping(sections[section]);
    for (const key of Object.keys(parts)) {
      const when = parts[key]?.when;
      if (!Array.isArray(when)) continue;
      when.forEach((name: unknown, index) => {
        if (typeof name !== 'string' || accounts.includes(name) || findings.length >= mostFindings) return;
        const path = [section, Array.isArray(parts) ? Number(key) : key, 'when', index];
        const there = accounts.length === 0 ? 'The configuration has no `accounts`' : `There are ${list(accounts)}`;
        const message = `A name in \`when\` is no account. ${there}; \`${name}\` is none of them.`;
        findings.push(error('schema', message, path, didYouMean(name, accounts)));
      });
    }
  }
  return findings;
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function error(rule: string, message: string, path: Finding['path'], hint: string | undefined): Finding {
  return { rule, severity: 'error', message, ...(hint === undefined ? {} : { hint }), path };
}
