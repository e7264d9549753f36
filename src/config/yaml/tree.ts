import type { Alias, Node } from 'yaml';

/** One file as YAML: its plain value, and what is needed to find the place of a value in it. */
export interface YamlTree {
  readonly file: string;
  readonly text: string;
  readonly root: Node | null;
  /** The node that an alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  readonly value: unknown;
}
