import { circlesOf } from './circles.ts';
import type { Found, Rule } from './rule.ts';
import { capital, objectName } from './words.ts';

/** Of a longer circle, only the beginning is told. */
const mostNamed = 5;

export const rule: Rule = {
  name: 'group-cycle',
  severity: 'warning',
  law: false,
  text: 'Profile groups that contain each other.',
  check: ({ draft }) => {
    const inside = new Map(
      draft.objects.groups.map(({ handle, fields }) => [
        handle,
        (fields.members ?? []).flatMap((member) => (member.type === 'group' ? [member.group] : [])),
      ]),
    );
    return circlesOf([...inside.keys()], (group) => inside.get(group) ?? []).map(finding);
  },
};

function finding(circle: readonly string[]): Found {
  const [first = '', ...others] = circle;
  const path = ['groups', first, 'members'];
  if (others.length === 0) {
    return {
      message: `Groups contain each other. ${capital(objectName('groups', first))} is a member of itself, which adds nobody to it; remove it from its own members.`,
      path,
    };
  }
  const named = others.slice(0, mostNamed - 1).map((key) => `\`${key}\``);
  const more = others.length - named.length;
  const chain = [...named, ...(more > 0 ? [`${more} more`] : []), `\`${first}\` again`].join(', which contains ');
  return {
    message: `Groups contain each other. \`${first}\` contains ${chain}: each holds the members of all, so one group would say the same. Take one of them out of another.`,
    path,
    related: others.slice(0, mostNamed - 1).map((key) => ({
      message: `the members of \`${key}\` are here`,
      path: ['groups', key, 'members'],
    })),
  };
}
