import type { SimulationDocument } from '../../documents/simulation.ts';
import { groupBy } from '../group-by.ts';
import { type Cell, clear, counted, faint, figure, named, type Phrase, phrase, secure, type Table } from './report.ts';
import { outcomeLabel, senderText } from './words.ts';

export interface MatrixLimits {
  readonly rows: number;
  readonly columns: number;
}

/** One message for one recipient. */
interface Route {
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  readonly isSecure: boolean;
}

/** So many kinds of outcome are shown in a cell. */
const mostKinds = 3;

/**
 * Who reaches whom, how: senders down, recipients across, in each cell what happens to the mail. Where there are few they are
 * addresses, else domains; of many the busiest are shown, and the others together.
 */
export function matrixTable({ messages }: SimulationDocument, limits: MatrixLimits): Table {
  const routes = messages.flatMap(({ message, recipients }) =>
    recipients.map(
      (one): Route => ({
        from: senderText(message.from),
        to: one.address,
        outcome: outcomeLabel(one),
        isSecure: one.secure,
      }),
    ),
  );
  const senders = axisOf(routes, ({ from }) => from, limits.rows);
  const recipients = axisOf(routes, ({ to }) => to, limits.columns);
  const cells = groupBy(routes, (route) => `${senders.labelOf(route.from)}\n${recipients.labelOf(route.to)}`);
  return {
    caption:
      'From each sender (rows) to each recipient (columns): plain, or the definition in effect, and for how many',
    isMatrix: true,
    columns: [
      { label: senders.byAddress ? 'sender' : 'from domain', align: 'left' },
      ...recipients.labels.map((label) => ({ label, align: 'left' as const })),
    ],
    rows: senders.labels.map((from) => [
      { lines: [phrase(named(from))] },
      ...recipients.labels.map((to) => routesCell(cells.get(`${from}\n${to}`) ?? [])),
    ]),
  };
}

interface Axis {
  readonly byAddress: boolean;
  readonly labels: readonly string[];
  readonly labelOf: (address: string) => string;
}

function axisOf(routes: readonly Route[], addressOf: (route: Route) => string, most: number): Axis {
  const addresses = new Set(routes.map(addressOf));
  const byAddress = addresses.size <= most;
  const nameOf = (address: string) => (byAddress ? address : address.slice(address.lastIndexOf('@') + 1));
  const busiest = [...groupBy(routes, (route) => nameOf(addressOf(route)))]
    .sort(([a, routesOfA], [b, routesOfB]) => routesOfB.length - routesOfA.length || (a < b ? -1 : 1))
    .map(([name]) => name);
  const shown = busiest.length <= most ? busiest : busiest.slice(0, most - 1);
  const rest = busiest.length - shown.length;
  const others = `${counted(rest, byAddress ? 'other address' : 'other domain')}`;
  const isShown = new Set(shown);
  return {
    byAddress,
    labels: rest === 0 ? shown : [...shown, others],
    labelOf: (address) => (isShown.has(nameOf(address)) ? nameOf(address) : others),
  };
}

function routesCell(routes: readonly Route[]): Cell {
  if (routes.length === 0) return { lines: [phrase(faint('·'))] };
  const kinds = [...groupBy(routes, ({ isSecure, outcome }) => `${isSecure} ${outcome}`).values()]
    .sort((a, b) => b.length - a.length)
    .map((all) => ({ first: all[0] as Route, number: all.length }));
  const lines = kinds
    .slice(0, mostKinds)
    .map(
      ({ first, number }): Phrase =>
        phrase(first.isSecure ? secure(first.outcome) : clear(first.outcome), faint(` ${figure(number)}`)),
    );
  const rest = kinds.slice(mostKinds);
  const others = rest.reduce((sum, { number }) => sum + number, 0);
  const secureKinds = kinds.filter(({ first }) => first.isSecure).length;
  return {
    lines: rest.length === 0 ? lines : [...lines, phrase(faint(`${counted(rest.length, 'other')} ${figure(others)}`))],
    tone: secureKinds === kinds.length ? 'secure' : secureKinds === 0 ? 'clear' : 'mixed',
  };
}
