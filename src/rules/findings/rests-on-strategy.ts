import { strategiesThatMatter } from '../../analysis/alone/strategies.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { StrategyName } from '../../routing/outcome.ts';
import type { Found } from '../rule.ts';
import type { ExactRule } from './exact-rule.ts';
import { mailWords } from './exact-words.ts';

export const rule: ExactRule = {
  name: 'rests-on-strategy',
  severity: 'info',
  law: false,
  text: 'Some mail whose outcome would be another if one strategy were changed.',
  check: ({ configuration, study }) =>
    strategiesThatMatter(study)
      // Who writes a strategy down has decided.
      .filter(({ strategy }) => !isWritten(configuration, strategy))
      .map(
        ({ strategy, option, other, mail }): Found => ({
          message: `An outcome rests on a point that the service does not document. With \`${strategy}: ${other}\` in place of \`${option}\`, something else would become of ${mailWords(mail)}. Find out what your account does and write it under \`strategies\`, or change the policies.`,
          path: ['strategies', strategy],
        }),
      ),
};

/** Every value has a place; one that is not written has that of what is around it. */
function isWritten({ placeOf }: Configuration, strategy: StrategyName): boolean {
  const [own, around] = [placeOf(['strategies', strategy]), placeOf(['strategies', ''])];
  return own?.line !== around?.line || own?.column !== around?.column;
}
