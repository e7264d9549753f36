import type { MessageInitShape } from '@bufbuild/protobuf';
import type { Diagnostic } from '../../diagnostic.ts';
import { Diagnostic_Severity, type DiagnosticSchema } from '../../protocol/tfplugin6_pb.ts';
import { pathMessage } from './path-message.ts';

export type DiagnosticMessage = MessageInitShape<typeof DiagnosticSchema>;

export const diagnosticMessages = (diagnostics: readonly Diagnostic[]): DiagnosticMessage[] =>
  diagnostics.map(({ severity, summary, detail, path }) => ({
    severity: severity === 'error' ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary,
    detail: detail ?? '',
    // An empty path is the whole, which the protocol says by none.
    ...(path?.length ? { attribute: pathMessage(path) } : {}),
  }));
