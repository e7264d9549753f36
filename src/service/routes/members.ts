import { answer, noContent, refused } from '../answer.ts';
import { directoryStays } from '../kinds/group.ts';
import { checkMember } from '../kinds/member.ts';
import { isObject } from '../kinds/scope.ts';
import { sameForm } from '../laws/address.ts';
import { bad, refuse, unknownId } from '../refusal.ts';
import type { Body, Item } from '../world.ts';
import { readJson } from './body.ts';
import { listing, named } from './collection.ts';
import type { Endpoint, Route } from './context.ts';

const most = 100;

const list: Endpoint = (context) => {
  const group = context.get('group', context.params[0] ?? '');
  return group ? listing(context, context.list('member', group.seq)) : refused(unknownId());
};

/** Each member by itself: the good ones are added, the others come back in `fail`. */
const add: Endpoint = ({ request, params, write, show }) => {
  const sent = readJson(request);
  if ('refusal' in sent) return refused(sent.refusal);
  const members = membersIn(sent.value);
  if ('refusal' in members) return refused(members.refusal);
  return write(({ world, insert }) => {
    const group = named('group', params[0] ?? '', world);
    const stopped = group ? directoryStays(group) : unknownId();
    if (!group || stopped) return refused(stopped ?? unknownId());
    const there = new Map(world.list('member', group.seq).map((item) => [nameOf(item.body), item]));
    const data: Item[] = [];
    const fail: object[] = [];
    for (const [index, member] of members.value.entries()) {
      const checked = checkMember(member, `members[${index}]`, world);
      if ('refusal' in checked) {
        const { code, message, field } = checked.refusal;
        fail.push({ code, message, field, member });
        continue;
      }
      const body = checked.value as Body;
      const item = there.get(nameOf(body)) ?? insert('member', body, group.seq);
      there.set(nameOf(body), item);
      data.push(item);
    }
    return answer(200, { data: data.map((item) => JSON.parse(show(item))), fail });
  });
};

const remove: Endpoint = ({ params, write }) =>
  write(({ world, remove: drop }) => {
    const group = named('group', params[0] ?? '', world);
    const member = named('member', params[1] ?? '', world);
    if (!group || member?.owner !== group.seq) return refused(unknownId());
    const stopped = directoryStays(group);
    if (stopped) return refused(stopped);
    drop(member);
    return noContent();
  });

function membersIn(sent: unknown) {
  if (!isObject(sent)) return { refusal: bad('wrong_type', 'The body must be an object.') };
  const surplus = Object.keys(sent).find((key) => key !== 'members');
  if (surplus !== undefined) return { refusal: bad('unknown_field', `There is no field ${surplus}.`, surplus) };
  if (!Array.isArray(sent.members)) return { refusal: bad('wrong_type', 'members must be a list.', 'members') };
  if (sent.members.length < 1 || sent.members.length > most) {
    return { refusal: refuse(400, 'too_many', `There must be 1 to ${most} members in a call.`, 'members') };
  }
  return { value: sent.members as readonly unknown[] };
}

/** Two members of one name are the same. */
function nameOf({ emailAddress, domain, groupId }: Body): string {
  return typeof groupId === 'string' ? `group ${groupId}` : sameForm(String(emailAddress ?? domain));
}

export const memberRoutes = (path: string): readonly Route[] => [
  { path, methods: { GET: list, POST: add } },
  { path: `${path}/{memberId}`, methods: { DELETE: remove } },
];
