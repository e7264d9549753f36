import type { ReadConfiguration } from '../../config/load-configuration.ts';

/** What is meant of what a path leads to, where that is several. Commands pass their flags. */
export interface Chosen {
  /** One of `accounts`. */
  readonly account?: string;
  /** Stacks of an app, by name. */
  readonly stack?: readonly string[];
}

/** What a path leads to, read but not yet checked. */
export interface Input {
  /** One for each account that is described: YAML describes one or those in `accounts`, an app perhaps several. */
  readonly parts: readonly Part[];
  /** The first file. */
  readonly entry: string;
  /** The folder that relative paths in a configuration are relative to. */
  readonly folder: string;
}

export interface Part {
  /** The names of its stacks; none: it is YAML. */
  readonly stacks: readonly string[];
  readonly read: ReadConfiguration;
}
