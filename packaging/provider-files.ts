import { version } from '../src/model/version.ts';

/** Terraform finds the provider by this name, whose end is the version; nothing else in a folder may begin so. */
export const launcherName = `terraform-provider-securemessaging_v${version}`;
export const bundleName = 'provider.cjs';

/** Node.js is as old as `engines` of package.json allows. */
export const oldestNode = [20, 19] as const;

const wanted = `Node.js ${oldestNode.join('.')} or later`;

/**
 * Starts the one file with the Node.js of the PATH, in its place: signals reach it, and its process id is the one that
 * Terraform knows. Of a provider that does not start Terraform shows the first line on stdout, so there the reason goes.
 */
export const launcher = `#!/bin/sh
# The securemessaging provider for Terraform. It runs on Node.js.
if ! command -v node >/dev/null 2>&1; then
  echo "The securemessaging provider needs ${wanted} on the PATH, and there is none."
  exit 1
fi
# Calls come a thousand at a time and leave little behind: a small space for what is new keeps the process small.
exec node --max-semi-space-size=2 "\${0%/*}/${bundleName}" "$@"
`;

/** The first words of the bundle, in the oldest JavaScript: a Node.js that is too old must be able to read them. */
export const tooOld = [
  `'use strict';`,
  `var v = process.versions.node.split('.').map(Number);`,
  `if (v[0] < ${oldestNode[0]} || (v[0] === ${oldestNode[0]} && v[1] < ${oldestNode[1]})) {`,
  ` console.log('The securemessaging provider needs ${wanted}; this is ' + process.versions.node + ' (' + process.execPath + ').');`,
  ` process.exit(1);`,
  `}`,
].join('');
