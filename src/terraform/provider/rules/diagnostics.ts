import type { Finding } from '../../../model/finding.ts';
import { attributePath } from '../../mapping/paths.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error, warning } from '../../plugin/diagnostic.ts';
import { attribute, type Path } from '../../plugin/values/path.ts';
import { codeInTerraform, inTerraformWords } from '../words.ts';

/** Findings as Terraform shows them, at the attribute. It has no word for what is merely worth knowing: that is left out. */
export function findingDiagnostics(type: ResourceType, findings: readonly Finding[]): readonly Diagnostic[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, message, hint, path }) => {
      const [summary, detail] = split(inTerraformWords(message));
      const text = [detail, ...(hint === undefined ? [] : [`Write: ${codeInTerraform(hint)}`]), `(${rule})`].join(
        '\n\n',
      );
      return (severity === 'error' ? error : warning)(summary, text, diagnosticPath(type, path));
    });
}

/** The first sentence is the same for all findings of a rule. */
function split(message: string): readonly [summary: string, detail: string] {
  const end = message.indexOf('. ');
  return end < 0 ? [message.replace(/\.$/, ''), ''] : [message.slice(0, end), message.slice(end + 2)];
}

/** Sets have no places, so the path ends at them. */
function diagnosticPath(type: ResourceType, path: Finding['path']): Path {
  const steps = attributePath(type, path.slice(2)) ?? [];
  const place = steps.findIndex((step) => typeof step === 'number');
  return (place < 0 ? steps : steps.slice(0, place)).map((step) => attribute(String(step)));
}
