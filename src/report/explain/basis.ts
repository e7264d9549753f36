import type { SimulationDocument } from '../../documents/simulation.ts';

type Basis = Pick<SimulationDocument, 'account' | 'target' | 'strategies' | 'directory'>;

/** What an answer rests on: whose policies, which decisions, which directory. */
export function basisText({ account, target, strategies, directory }: Basis): string {
  const name = account.name ?? account.id;
  const whose = `${name === null ? 'any account' : `account ${name}`} (${account.edition} edition)`;
  const live = target === null ? 'by the configuration alone' : `with what is live in ${target}`;
  const chosen = Object.entries(strategies).map(([name, option]) => `${name} ${option}`);
  return `For ${whose}, ${live}. Strategies: ${chosen.join(', ')}. Directory ${directory.slice(0, 12)}.`;
}
