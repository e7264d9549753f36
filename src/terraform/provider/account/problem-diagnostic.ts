import type { AccountProblem } from '../../../account/account.ts';
import { type Diagnostic, error } from '../../plugin/diagnostic.ts';

const summaries: Readonly<Record<AccountProblem['type'], string>> = {
  unreachable: 'The service can not be reached',
  unauthorised: 'The service does not accept the credentials',
  refused: 'The service refuses to answer',
  unusable: 'The account can not be used',
};

export const problemDiagnostic = ({ type, message, hint }: AccountProblem): Diagnostic =>
  error(summaries[type], [sentence(message), ...(hint === undefined ? [] : [hint])].join('\n\n'));

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
