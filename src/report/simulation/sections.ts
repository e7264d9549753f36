import type { SimulationDocument } from '../../documents/simulation.ts';
import { defaultStrategies, type Strategies } from '../../model/policy-set.ts';
import { attentionOf } from './attention.ts';
import { type MatrixLimits, matrixTable } from './matrix.ts';
import { messagesTable, messageView } from './messages.ts';
import { definitionsTable, deliveryTable, figuresBlock, recipientsOf } from './overview.ts';
import { decidersTable, idleTable } from './policies.ts';
import { counted, faint, type Item, named, type Phrase, phrase, type Report, type Section, strong } from './report.ts';
import { namesOf } from './words.ts';

/** How much of thousands of messages a format shows; the JSON document has all. */
export interface Limits {
  /** Up to so many recipients, each outcome is told in full, and nothing is summed up. */
  readonly inFull: number;
  /** Rows of the list of outcomes; where there are more recipients than that in `listed`, there is none. */
  readonly rows: number;
  readonly listed: number;
  readonly policies: number;
  readonly groups: number;
  readonly examples: number;
  readonly matrix: MatrixLimits;
}

/** The routing simulation report. What needs a look comes first. */
export function simulationReport(document: SimulationDocument, limits: Limits): Report {
  const isSmall = recipientsOf(document).length <= limits.inFull;
  return {
    title: titleOf(document),
    about: aboutText(document),
    sections: [
      { id: 'totals', blocks: [figuresBlock(document)] },
      attentionSection(document, limits),
      ...(isSmall ? inFull(document) : summedUp(document, limits)),
      factsSection(document),
      basisSection(document),
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

function titleOf({ account: { name, id } }: SimulationDocument): Phrase {
  const who = name === null || name === id ? (id ?? 'any account') : id === null ? name : `${name} (${id})`;
  return phrase('Simulation for ', strong(who));
}

const aboutText = ({ account, target }: SimulationDocument): string =>
  `${account.edition} edition, ${target === null ? 'the configuration alone' : `with ${target}`}`;

function attentionSection(document: SimulationDocument, limits: Limits): Section {
  const { items, more } = attentionOf(document, namesOf(document), limits);
  const nothing = phrase('Nothing is ambiguous, in conflict or unknown, and nothing rests on a strategy.');
  return {
    id: 'attention',
    title: 'Look at these first',
    blocks:
      items.length === 0
        ? [{ type: 'lines', lines: [nothing] }]
        : [{ type: 'items', items, ...(more > 0 ? { more: phrase(faint(`and ${more} more of other causes`)) } : {}) }],
  };
}

function inFull(document: SimulationDocument): readonly Section[] {
  const names = namesOf(document);
  const { policies, messages } = document;
  const others = policies.filter(({ matched }) => matched === 0).length;
  const none = `${others === policies.length ? 'None' : figureOf(others)} of the ${counted(policies.length, 'policy').replace('policys', 'policies')} ${others === policies.length ? 'matches' : others === 1 ? 'does not match' : 'do not match'}.`;
  return [
    {
      id: 'messages',
      title: messages.length === 1 ? 'The message' : 'The messages',
      blocks: [
        { type: 'messages', messages: messages.map((one) => messageView(one, names)) },
        ...(others === 0 ? [] : [{ type: 'lines' as const, lines: [phrase(faint(none))] }]),
      ],
    },
  ];
}

const figureOf = (number: number): string => (number === 1 ? 'One' : String(number));

function summedUp(document: SimulationDocument, limits: Limits): readonly Section[] {
  const table = (id: string, title: string, made: ReturnType<typeof deliveryTable>): Section => ({
    id,
    title,
    blocks: made.rows.length === 0 ? [] : [{ type: 'table', table: made }],
  });
  const recipients = recipientsOf(document).length;
  return [
    table('delivery', 'How it is delivered', deliveryTable(document)),
    table('matrix', 'Who reaches whom, and how', matrixTable(document, limits.matrix)),
    table('definitions', 'Definitions in effect', definitionsTable(document)),
    table('policies', 'Policies that decided', decidersTable(document, limits.policies)),
    table('idle', 'Policies that decided nothing', idleTable(document, limits.policies)),
    recipients > limits.listed
      ? {
          id: 'outcomes',
          title: 'Each outcome',
          blocks: [
            {
              type: 'lines',
              lines: [
                phrase(faint(`${counted(recipients, 'outcome')} are not listed here; --format json has every one.`)),
              ],
            },
          ],
        }
      : table('outcomes', 'Each outcome', messagesTable(document, limits.rows)),
  ];
}

function factsSection({ facts }: SimulationDocument): Section {
  const items = facts
    .filter(({ fact }) => fact !== 'recipient-limit')
    .map(
      ({ fact, text, messages }): Item => ({
        label: `${factNames[fact] ?? fact}, ${counted(messages.length, 'message')}`,
        tone: 'note',
        title: phrase(text),
        lines: [],
      }),
    );
  return { id: 'facts', title: 'Good to know', blocks: items.length === 0 ? [] : [{ type: 'items', items }] };
}

const factNames: Readonly<Record<string, string>> = {
  recall: 'recall',
  'reply-ndr': 'replies that come back',
  'portal-timeout': 'time-out',
  'bcc-to-mail-server': 'copies',
};

/** What the outcomes would change with, besides the messages and the policies. */
function basisSection({ strategies, directory, target }: SimulationDocument): Section {
  const all = Object.entries(strategies) as [keyof Strategies, string][];
  const chosen = all.map(([name, option]) =>
    phrase(`${name}: ${option}`, option === defaultStrategies[name] ? '' : faint(' (not the default)')),
  );
  const times =
    target === null
      ? phrase('Creation times: none, since no account was looked at. No policy is older than another.')
      : phrase('Creation times: those of ', named(target), '.');
  return {
    id: 'basis',
    title: 'What this rests on',
    blocks: [
      {
        type: 'lines',
        lines: [
          phrase(
            'Strategies: ',
            chosen.flatMap((one, at) => phrase(at === 0 ? '' : ' · ', one)),
          ),
          phrase('Directory: ', named(directory)),
          times,
        ],
      },
    ],
  };
}
