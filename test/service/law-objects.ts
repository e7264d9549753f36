import { addRaw, rootFolder } from '../../src/service/seed.ts';
import { day, noon, paths, type Sandbox } from './sandbox.ts';

/** What the requests in `law-cases.ts` refer to. */
export async function furnish(sandbox: Sandbox) {
  const { must, storage } = sandbox;
  const partners = await must('POST', paths.folders, { name: 'Partners' });
  const inner = await must('POST', paths.folders, { name: 'Inner', parentId: partners.id });
  const words = await must('POST', paths.contentFolders, { name: 'Words' });
  const week = await must('POST', paths.definitions, {
    description: 'Week',
    folderId: partners.id,
    expireAfterSeconds: 7 * day,
  });
  const content = (more: object) =>
    must('POST', paths.contentDefinitions, {
      description: 'Marked',
      folderId: words.id,
      activationScore: 10,
      wordList: '10 secret',
      ...more,
    });
  const plain = await content({});
  const tagged = await must('POST', paths.definitions, {
    description: 'Tagged',
    folderId: partners.id,
    neverExpire: true,
  });
  const marked = await content({ secureMessagingDefinitionId: tagged.id });
  const both = await must('POST', paths.contentPolicies, {
    description: 'Both ways',
    definitionId: plain.id,
    bidirectional: true,
  });
  const finance = await must('POST', paths.groups, { name: 'Finance' });
  const team = await must('POST', paths.groups, { name: 'Team' });
  await must('POST', `${paths.groups}/${finance.id}/members`, { members: [{ groupId: team.id }] });
  const readers = await must('POST', paths.groups, { name: 'Readers' });
  await must('PATCH', `${paths.folders}/${inner.id}`, {
    publishedTo: [{ type: 'profile_group', groupId: readers.id }],
  });
  const counsel = { id: addRaw(storage, 'group', { name: 'Counsel', source: 'directory' }, noon) };
  const member = {
    id: addRaw(storage, 'member', { memberOf: counsel.id, emailAddress: 'kim@law.example' }, noon),
  };
  const policy = await must('POST', paths.policies, {
    description: 'Finance',
    option: 'apply',
    definitionId: week.id,
    from: { type: 'profile_group', groupId: finance.id },
  });
  const [builtin] = (await must('GET', paths.definitions)).data;
  const root = { id: rootFolder(storage, 'secureMessagingFolder') };
  const contentRoot = { id: rootFolder(storage, 'contentFolder') };
  const bothWays = { id: addRaw(storage, 'secureMessagingPolicy', { option: 'no_action', bidirectional: true }, noon) };
  const objects = {
    partners,
    inner,
    words,
    week,
    tagged,
    plain,
    marked,
    both,
    finance,
    team,
    readers,
    counsel,
    member,
  };
  return { ...objects, policy, builtin, root, contentRoot, bothWays };
}

export type Objects = Awaited<ReturnType<typeof furnish>>;
