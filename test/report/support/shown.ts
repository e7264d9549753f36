import { sha256 } from '../../../src/cli/hash.ts';
import type { Diagnostics } from '../../../src/documents/diagnostics.ts';
import type { Severity } from '../../../src/model/configuration.ts';
import { diagnosticsGithub } from '../../../src/report/diagnostics/diagnostics-github.ts';
import { diagnosticsJunit } from '../../../src/report/diagnostics/diagnostics-junit.ts';
import { diagnosticsSarif } from '../../../src/report/diagnostics/diagnostics-sarif.ts';
import { diagnosticsText } from '../../../src/report/diagnostics/diagnostics-text.ts';
import type { Checked } from '../../../src/report/diagnostics/finding-words.ts';
import { documentJson } from '../../../src/report/json.ts';

/** What the formats are given besides the document. */
export interface Shown {
  readonly entry: string;
  readonly checked: Checked;
  readonly sourceOf: (file: string) => string | undefined;
  readonly failOn: Severity;
}

export const fewFindings: Shown = {
  entry: 'sealwright.yaml',
  checked: { objects: 3, files: ['sealwright.yaml'] },
  sourceOf: () => undefined,
  failOn: 'error',
};

const constant = {
  colour: false,
  width: 80,
  version: '1.2.3',
  now: Date.UTC(2026, 6, 1, 9, 30) / 1000,
  pathOf: (file: string) => file,
  hash: (text: string) => sha256(text).slice(0, 16),
  rules: [
    { name: 'unknown-reference', severity: 'error', text: 'A key that does not exist.', help: 'All about it.' },
    { name: 'reply-all-without-reply', severity: 'error', text: 'Reply all without reply.' },
    { name: 'override-sprawl', severity: 'info', text: 'Many policies that override.' },
  ],
} as const;

/** Every format of findings. */
export const formats: Readonly<Record<string, (document: Diagnostics, shown: Shown) => string>> = {
  text: (document, shown) => diagnosticsText(document, { ...constant, ...shown }),
  colour: (document, shown) => diagnosticsText(document, { ...constant, ...shown, colour: true }),
  json: (document) => documentJson(document),
  sarif: (document, shown) => diagnosticsSarif(document, { ...constant, ...shown }),
  junit: (document, shown) => diagnosticsJunit(document, { ...constant, ...shown }),
  github: (document, shown) => diagnosticsGithub(document, { ...constant, ...shown }),
};

export const show = (format: keyof typeof formats, document: Diagnostics, shown: Shown): string =>
  formats[format]?.(document, shown) ?? '';
