import { stringify } from 'yaml';

/** The same numbers each time: a linear congruential generator. */
export function newRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A realistic configuration of so many objects: mostly policies, some definitions, groups and folders. */
export function makeConfiguration(objects: number, seed = 1): string {
  const random = newRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const keys = (prefix: string, count: number) =>
    Array.from({ length: Math.max(1, Math.round(count)) }, (_, at) => `${prefix}-${at}`);
  const [groups, folders, definitions] = [
    keys('group', objects * 0.05),
    keys('folder', objects * 0.01),
    keys('definition', objects * 0.04),
  ];
  const policies = keys('policy', objects - groups.length - folders.length - definitions.length);
  const address = () => `${pick(['ann', 'bob', 'carla', 'dan', 'eve'])}.${Math.floor(random() * 5000)}@acme.example`;
  const domain = () => `partner-${Math.floor(random() * 2000)}.example`;
  const from = () =>
    pick<() => unknown>([
      () => 'internal',
      () => ({ group: pick(groups) }),
      () => ({ group: pick(groups), basedOn: 'both' }),
      () => ({ address: address() }),
      () => ({ attribute: 'department', equals: pick(['Finance', 'Legal', 'HR']) }),
    ])();
  const to = () =>
    pick<() => unknown>([
      () => 'external',
      () => ({ domain: domain() }),
      () => ({ domain: domain() }),
      () => ({ address: `x@${domain()}` }),
      () => ({ group: pick(groups) }),
    ])();
  const policy = (key: string) => ({
    narrative: `Rule ${key}: ${pick(['mail of a project', 'mail to a partner', 'statements', 'board papers'])}`,
    ...(random() < 0.1 ? { action: 'takeNoAction' } : { definition: pick(definitions) }),
    from: from(),
    to: to(),
    ...(random() < 0.15 && { start: '2026-12-01', end: '2027-11-30T23:59:59Z' }),
    ...(random() < 0.04 && { override: true }),
    ...(random() < 0.1 && { sourceIps: ['203.0.113.0/24', '198.51.100.7'] }),
  });
  const table = (names: readonly string[], make: (name: string, at: number) => object) =>
    Object.fromEntries(names.map((name, at) => [name, make(name, at)]));
  return stringify({
    sealwright: 1,
    account: {
      id: 'bench',
      edition: 'full',
      maxRetention: '365d',
      internalDomains: ['acme.example'],
      attributes: ['department'],
    },
    owns: { folders: ['/**'], policies: ['*'], groups: ['*'] },
    groups: table(groups, (key) => ({
      name: `Group ${key}`,
      members: [...new Set([address(), address(), address(), domain()])],
    })),
    folders: table(folders, (key) => ({ name: `Folder ${key}` })),
    definitions: table(definitions, (key, at) => ({
      folder: pick(folders),
      description: `No Print, Reply, ${(at % 60) + 1} Day Exp, No Receipt (${key})`,
      print: false,
      reply: true,
      replyAll: false,
      expireAfter: `${(at % 60) + 1}d`,
      readReceipt: false,
    })),
    policies: table(policies, policy),
  });
}
