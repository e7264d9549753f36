import type { SimulatedRecipient, SimulationDocument } from '../../documents/simulation.ts';
import { type Block, type Cell, type Column, cell, faint, figure, named, type Table } from './report.ts';

/** Everybody that a document has an outcome for. */
export const recipientsOf = ({ messages }: SimulationDocument): readonly SimulatedRecipient[] =>
  messages.flatMap(({ recipients }) => recipients);

export function figuresBlock(document: SimulationDocument): Block {
  const recipients = recipientsOf(document);
  const secure = recipients.filter((one) => one.secure).length;
  return {
    type: 'figures',
    share: { secure, all: recipients.length },
    figures: [
      { number: document.messages.length, noun: 'message', tone: 'plain' },
      { number: recipients.length, noun: 'recipient', tone: 'plain' },
      { number: secure, noun: 'secure', tone: 'secure' },
      { number: recipients.length - secure, noun: 'plain', tone: 'clear' },
    ],
  };
}

const directions = ['outbound', 'internal', 'inbound', 'transit'] as const;

interface Delivery {
  readonly label: string;
  readonly isAlwaysShown: boolean;
  readonly is: (recipient: SimulatedRecipient) => boolean;
}

const deliveries: readonly Delivery[] = [
  { label: 'plain message', isAlwaysShown: true, is: ({ mailbox }) => mailbox === 'message' },
  {
    label: 'notification, read in the portal',
    isAlwaysShown: true,
    is: ({ mailbox, portal }) => mailbox === 'notification' && portal,
  },
  { label: 'notification', isAlwaysShown: false, is: ({ mailbox, portal }) => mailbox === 'notification' && !portal },
  { label: 'banner', isAlwaysShown: false, is: ({ mailbox, portal }) => mailbox === 'banner' && !portal },
  {
    label: 'banner, also in the portal',
    isAlwaysShown: false,
    is: ({ mailbox, portal }) => mailbox === 'banner' && portal,
  },
];

/** Recipients by direction and by what reaches them. */
export function deliveryTable(document: SimulationDocument): Table {
  const recipients = recipientsOf(document);
  const shown = deliveries.filter(({ isAlwaysShown, is }) => isAlwaysShown || recipients.some(is));
  return {
    caption: 'Recipients by direction, and what reaches them',
    columns: [left('direction'), right('recipients'), ...shown.map(({ label }) => right(label))],
    rows: directions.map((direction) => {
      const among = recipients.filter((one) => one.direction === direction);
      return [cell(direction), numberCell(among.length), ...shown.map(({ is }) => numberCell(among.filter(is).length))];
    }),
  };
}

const triggers = ['policy', 'content', 'user'] as const;

/** How often each definition is in effect, and because of what. */
export function definitionsTable(document: SimulationDocument): Table {
  const recipients = recipientsOf(document).filter((one) => one.secure);
  const rows = document.definitions.map(({ definition, description }) => {
    const among = recipients.filter((one) => one.definition === definition);
    return {
      number: among.length,
      cells: [
        cell(named(definition)),
        cell(description),
        numberCell(among.length),
        ...triggers.map((trigger) => numberCell(among.filter(({ decidedBy }) => decidedBy.trigger === trigger).length)),
      ],
    };
  });
  return {
    caption: 'Definitions in effect, and what made them so',
    columns: [
      left('definition'),
      left('description'),
      right('recipients'),
      right('by policy'),
      right('by content'),
      right('by sender'),
    ],
    rows: rows.sort((a, b) => b.number - a.number).map(({ cells }) => cells),
  };
}

export const left = (label: string): Column => ({ label, align: 'left' });
export const right = (label: string): Column => ({ label, align: 'right' });

/** Zeros stand back. */
export const numberCell = (number: number): Cell => (number === 0 ? cell(faint('0')) : cell(figure(number)));
