/** What the calls of one conversation share: the provider, whether it is configured, whether it has been told to stop. */
import { type Diagnostic, error } from '../diagnostic.ts';
import type { CallContext, Log, Provider } from '../provider.ts';
import type { Attributes } from '../schema/schema.ts';
import type { ObjectValue } from '../values/value.ts';
import { type DiagnosticMessage, diagnosticMessages } from './messages/diagnostic-message.ts';
import { maskedLog, masking, secretsIn } from './secrets.ts';

export interface Desk<Client> {
  readonly provider: Provider<Client>;
  readonly log: Log;
  /** Made by the last ConfigureProvider that succeeded. */
  client: Client | undefined;
  /** The texts of the provider's own configuration that nobody may read. */
  secrets: readonly string[];
  stop: AbortController;
}

export const newDesk = <Client>(provider: Provider<Client>, log: Log): Desk<Client> => ({
  provider,
  log,
  client: undefined,
  secrets: [],
  stop: new AbortController(),
});

/** Objects of a call, with the schema that says what of them is secret. */
export interface Confidential {
  readonly attributes: Attributes;
  readonly objects: readonly (ObjectValue | null)[];
}

/** Of a call without objects. */
export const nothingSecret: Confidential = { attributes: {}, objects: [] };

export const callContext = <Client>(desk: Desk<Client>, confidential: Confidential): CallContext => ({
  signal: desk.stop.signal,
  log: maskedLog(desk.log, () => secretsOf(desk, confidential)),
});

const secretsOf = <Client>(desk: Desk<Client>, { attributes, objects }: Confidential): readonly string[] => [
  ...desk.secrets,
  ...objects.flatMap((object) => (object ? secretsIn(attributes, object) : [])),
];

/** For the answer to a call. The texts may quote anything, such as what some library threw: no secret gets through. */
export function diagnosticsFor<Client>(
  desk: Desk<Client>,
  diagnostics: readonly Diagnostic[],
  confidential = nothingSecret,
): { diagnostics: DiagnosticMessage[] } {
  if (diagnostics.length === 0) return { diagnostics: [] };
  const mask = masking(secretsOf(desk, confidential));
  const masked = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    summary: mask(diagnostic.summary),
    ...(diagnostic.detail === undefined ? {} : { detail: mask(diagnostic.detail) }),
  }));
  return { diagnostics: diagnosticMessages(masked) };
}

/** An exception is somebody's mistake, not the user's, and ends one call only: its answer is then `otherwise`. */
export async function guarded<Client, A extends { diagnostics: DiagnosticMessage[] }, B extends object>(
  desk: Desk<Client>,
  call: () => Promise<A>,
  otherwise: B,
): Promise<A | (B & { diagnostics: DiagnosticMessage[] })> {
  try {
    return await call();
  } catch (thrown) {
    return { ...otherwise, ...diagnosticsFor(desk, [bug(desk, thrown)]) };
  }
}

export function bug<Client>(desk: Desk<Client>, thrown: unknown): Diagnostic {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  maskedLog(desk.log, () => desk.secrets)('error', 'the provider threw', { error: stack ?? text });
  return error(
    'The provider failed unexpectedly',
    `${masking(desk.secrets)(text)}\n\nThis is a bug in the provider, which should be reported to its developers.`,
  );
}

/** Of a call that needs a configured provider. */
export const notConfigured = error(
  'The provider is not configured',
  'Terraform asked for something that needs a working configuration of the provider, before there was one.',
);
