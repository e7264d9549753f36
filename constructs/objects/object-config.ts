import type { TerraformMetaArguments } from 'cdktf';
import type { Field } from '../../src/model/kinds/field.ts';
import { fieldOf } from '../../src/model/kinds/kinds.ts';
import type { ResourceType } from '../../src/terraform/mapping/resource-types.ts';
import type { Authored } from '../elements/authored.ts';
import { momentText } from '../values/moment.ts';
import { Recipient, Sender, type WrittenScope } from '../values/scope.ts';
import { literal } from '../values/texts.ts';
import { idOf } from './references.ts';

/** What every object takes beside its own fields. */
export interface ObjectProps
  extends Omit<Authored, 'liveId'>,
    Pick<TerraformMetaArguments, 'dependsOn' | 'provider' | 'lifecycle'> {
  /** The service's id of the live object that is meant, where its name does not tell it from another. */
  readonly id?: string;
}

/** What can be said of an object that is looked up. */
export interface LookupOptions extends Pick<Authored, 'key' | 'when'> {}

/** What stands beside the fields. */
const beside: ReadonlySet<string> = new Set([
  ...['id', 'key', 'aliases', 'acknowledge', 'when', 'protect'],
  ...['dependsOn', 'provider', 'lifecycle'],
]);

/** What people write, as the resource takes it. What is no field is passed on, so that it is found. */
export function objectConfig<Config>(type: ResourceType, props: object): Config {
  const written = props as ObjectProps & Readonly<Record<string, unknown>>;
  const config: { [name: string]: unknown } = {};
  for (const name of Object.keys(written)) {
    if (beside.has(name) || name.startsWith('x-')) continue;
    const field = fieldOf(type.kind, name);
    const value = field ? fieldValue(field, written[name]) : written[name];
    if (value !== undefined) config[name] = value;
  }
  const { dependsOn, provider, lifecycle, protect } = written;
  if (dependsOn) config.dependsOn = dependsOn;
  if (provider) config.provider = provider;
  if (lifecycle || protect) config.lifecycle = { ...lifecycle, ...(protect ? { preventDestroy: true } : {}) };
  return config as Config;
}

/** What people say beside the fields. */
export function authoredOf(props: ObjectProps): Authored {
  const { id: liveId, key, aliases, acknowledge, when, protect } = props;
  const entries = Object.entries({ liveId, key, aliases, acknowledge, when, protect });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Authored;
}

/** Values that are none are passed on as they are: the rules find them, and say what is wrong. */
function fieldValue(field: Field, written: unknown): unknown {
  if (written === undefined || written === null) return undefined;
  switch (field.type) {
    case 'reference':
      return idOf(written);
    case 'sender':
    case 'recipient':
      return scopeOf(written);
    case 'audience':
      return each(written, scopeOf);
    case 'members':
      return each(written, memberOf);
    case 'duration':
    case 'expiry':
      return textOf(written);
    case 'instant':
      return written instanceof Date ? momentText(written) : textOf(written);
    case 'ranges':
      return each(written, textOf);
    case 'wordList':
      return literal(Array.isArray(written) ? `${written.join('\n')}\n` : written);
    case 'banner':
      return bannerOf(written);
    default:
      return literal(written);
  }
}

const each = (written: unknown, convert: (item: unknown) => unknown): unknown =>
  Array.isArray(written) ? written.map(convert) : written;

/** A duration, moment or range as text. Numbers and the like stay what they are. */
const textOf = (written: unknown): unknown => literal(typeof written === 'object' ? String(written) : written);

function scopeOf(written: unknown): unknown {
  const scope = written instanceof Sender || written instanceof Recipient ? written.toWritten() : written;
  if (typeof scope === 'string') return { scope };
  if (typeof scope !== 'object' || scope === null) return scope;
  const { group, ...rest } = scope as WrittenScope;
  const texts = Object.entries(rest).map(([name, text]) => [name, literal(text)]);
  return { ...Object.fromEntries(texts), ...(group === undefined ? {} : { groupId: idOf(group) }) };
}

function memberOf(written: unknown): unknown {
  if (typeof written !== 'string') return { groupId: idOf(written) };
  return written.includes('@') ? { address: literal(written) } : { domain: literal(written) };
}

function bannerOf(written: unknown): unknown {
  if (written === 'standard') return undefined;
  if (written === 'hidden') return { hidden: true };
  if (typeof written !== 'object') return written;
  return Object.fromEntries(Object.entries(written as object).map(([name, text]) => [name, literal(text)]));
}
