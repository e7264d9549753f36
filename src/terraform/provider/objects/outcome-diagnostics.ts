import type { CallOutcome } from '../../../documents/apply.ts';
import { attributesOf } from '../../mapping/attributes.ts';
import type { ResourceType } from '../../mapping/resource-types.ts';
import { type Diagnostic, error, warning } from '../../plugin/diagnostic.ts';
import { attribute, type Path } from '../../plugin/values/path.ts';
import type { Sent } from '../account/send.ts';

export type Verb = 'create' | 'change' | 'delete';

/** Why a call was not done; nothing where it was. */
export function outcomeDiagnostics(type: ResourceType, verb: Verb, outcome: CallOutcome): readonly Diagnostic[] {
  switch (outcome.outcome) {
    case 'done':
      return [];
    case 'refused':
      return outcome.problems.map((problem) =>
        error(`The service refuses to ${verb} it`, `It answers ${outcome.status}: ${problem}`, placeOf(type, problem)),
      );
    case 'not-sent':
      return [
        error(`Nothing was done to ${verb} it`, `The call was not sent: ${outcome.reason}. It is safe to apply again.`),
      ];
    case 'unknown':
      return [
        error(
          `It is not known whether the service did ${verb} it`,
          `${outcome.reason}. The account was looked at again, and does not show it. ${next[verb]}`,
        ),
      ];
  }
}

const next: Readonly<Record<Verb, string>> = {
  create: 'Apply again: should the object turn up until then, it is taken over and not made twice.',
  change: 'Plan again to see what is there.',
  delete: 'Plan again to see whether it is gone.',
};

/** What the account shows otherwise than it was written. */
export function shownOtherwise(type: ResourceType, { notAsPlanned }: Sent): readonly Diagnostic[] {
  return notAsPlanned.map((field) => {
    const mapped = attributesOf(type).find(({ fieldName }) => fieldName === field);
    return warning(
      'The account does not show what was written',
      mapped
        ? `It accepted the call, and has something else in \`${mapped.name}\`. The next plan shows what.`
        : `It accepted the call, and ${field}. The next plan shows what is there.`,
      mapped ? [attribute(mapped.name)] : [],
    );
  });
}

/** The service names the field that it objects to at the end, in parentheses. */
function placeOf(type: ResourceType, problem: string): Path {
  const [, wire] = /\((\w+)\)$/.exec(problem) ?? [];
  const found = attributesOf(type).find(({ field }) =>
    typeof field.wire === 'string' ? field.wire === wire : wire !== undefined && field.wire?.includes(wire),
  );
  return found ? [attribute(found.name)] : [];
}

export const stopped: Diagnostic = error('Stopped', 'Terraform asked the provider to stop before this was begun.');
