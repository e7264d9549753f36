import { join } from 'node:path';
import { identity } from './example/provider.ts';
import { type Things, things } from './example/store.ts';
import { type TerraformFolder, type TerraformFolderOptions, terraformFolder } from './terraform-folder.ts';

export { processesOf, type Run, type RunOptions } from './terraform-folder.ts';

export interface Workspace extends TerraformFolder {
  /** The file that the example provider of this workspace keeps its things in. */
  readonly store: string;
  things(): Things;
  /** The one configuration file, without what every one has. */
  write(hcl: string): void;
}

/** A folder to run the real Terraform in with the example provider. */
export function workspace(options: TerraformFolderOptions = {}): Workspace {
  const place = terraformFolder(options);
  const store = join(place.folder, 'things.json');
  return {
    ...place,
    store,
    things: () => things(store),
    write: (hcl) => place.write(`${head(store)}\n${hcl}`),
  };
}

const head = (store: string) => `
terraform {
  required_providers {
    example = {
      source  = "${identity.address}"
      version = "${identity.version}"
    }
  }
}

provider "example" {
  path  = "${store}"
  token = "hunter2-is-secret"
}
`;
