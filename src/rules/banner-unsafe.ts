import { type Danger, dangersIn } from './banner-dangers.ts';
import type { Found, Rule } from './rule.ts';
import { capital, nameOf } from './words.ts';

/** Of one banner, more are not told. */
const mostDangers = 20;

export const rule: Rule = {
  name: 'banner-unsafe',
  severity: 'error',
  law: false,
  text: 'Script, event handlers, remote content, forms or frames in the HTML of a banner.',
  check: ({ draft }) =>
    draft.objects.definitions.flatMap((definition): readonly Found[] => {
      const { banner } = definition.fields;
      if (banner.type !== 'html') return [];
      return dangersIn(banner.html)
        .slice(0, mostDangers)
        .map(({ danger, what, offset }) => {
          const before = banner.html.slice(0, offset).split('\n');
          return {
            message: `A banner has HTML that is not safe in a mail. ${capital(nameOf(definition))} has ${words[danger](what)} Every internal recipient opens it; remove it.`,
            path: ['definitions', definition.key, 'banner', 'html'],
            part: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
          };
        });
    }),
};

const words: Readonly<Record<Danger, (what: string) => string>> = {
  script: (what) => `script in its banner (${what}), which mail programs refuse to run or run for an attacker.`,
  handler: (what) => `an event handler in its banner (\`${what}\`), which is script.`,
  'script-url': (what) => `an address in its banner (\`${what}\`) that runs script or holds a page of its own.`,
  remote: (what) =>
    `remote content in its banner (${what}), which tells another server who reads the mail and can be changed there later.`,
  form: (what) => `a form in its banner (${what}), which looks like one of yours and trains people to fill in others.`,
  frame: (what) => `another page inside its banner (${what}), whose content nobody checks here.`,
  redirect: (what) => `an element in its banner (${what}) that leads the reader, or the links of the mail, elsewhere.`,
};
