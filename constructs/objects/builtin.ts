import { type BuiltinHandle, builtins } from '../../src/model/entity.ts';
import { withoutOurFrames } from '../places/frames.ts';
import { Definition } from '../resources/resources.gen.ts';
import type { ISecureMessagingDefinition } from './references.ts';

/** The definitions that are there in every account. Nobody creates, changes or deletes them: they can only be referred to. */
export const Builtin = {
  /** Of lite accounts: All Recipients. */
  all: builtin('builtin:all'),
  /** Of lite accounts: External Recipients. */
  external: builtin('builtin:external'),
  /** Of full accounts: the default definition. */
  default: builtin('builtin:default'),
} as const;

function builtin(handle: BuiltinHandle): ISecureMessagingDefinition {
  const definition = { id: handle, key: handle, resourceType: Definition.resourceType };
  const refuse = (): never => {
    const message = `builtin-immutable: What is built in can not be changed. \`${builtins[handle].description}\` is there in every account of its edition, as it is; make a definition of your own.`;
    throw withoutOurFrames(new Error(message));
  };
  return new Proxy(definition, { set: refuse, defineProperty: refuse, deleteProperty: refuse });
}
