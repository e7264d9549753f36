/** What a page says about one rule. */
export interface RuleAbout {
  readonly name: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly law: boolean;
  /** What it finds, in one sentence. */
  readonly text: string;
}

export interface RuleExample {
  /** A configuration in which the rule finds something. */
  readonly text: string;
  readonly language: 'yaml' | 'json';
  /** What `validate` says of it. */
  readonly finding: string;
}

/** The page of a rule in Markdown: `docs/rules/NAME.md`, and what `explain-rule` prints. */
export function rulePage({ name, severity, law, text }: RuleAbout, example: RuleExample | undefined): string {
  const standing = law
    ? 'This is a **law**: the service has no such thing, so nothing switches it off.'
    : `Its severity is **${severity}**, unless \`rules: { ${name}: … }\` says info, warning, error or off. A finding that is known and meant is acknowledged on its object: \`acknowledge: [{ rule: ${name}, reason: … }]\`.`;
  const shown = example
    ? [
        '',
        '## An example',
        '',
        `\`\`\`${example.language}`,
        example.text.trimEnd(),
        '```',
        '',
        'What `sealwright validate` says of it:',
        '',
        '```',
        example.finding.trimEnd(),
        '```',
      ]
    : [];
  return [`# ${name}`, '', text, '', standing, ...shown, ''].join('\n');
}
