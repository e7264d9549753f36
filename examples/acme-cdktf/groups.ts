import { Construct } from 'constructs';
import { ProfileGroup } from 'sealwright/constructs';
import { stack } from './stack.ts';

const here = new Construct(stack, 'groups');

// Groups with members are kept by this repository. Groups without are looked up in the directory and never
// written.

export const ledger = new ProfileGroup(here, 'ledger', {
  name: 'Ledger',
  members: ['ann@acme.example', 'bob@acme.example'],
});

export const treasury = new ProfileGroup(here, 'treasury', {
  name: 'Treasury',
  members: ['tariq@acme.example', 'tina@acme.example'],
});

export const finance = new ProfileGroup(here, 'finance', {
  name: 'Finance',
  members: ['carla@acme.example', ledger, treasury],
  protect: true, // the audit trail hangs on it
});

export const executives = new ProfileGroup(here, 'executives', {
  name: 'Executives',
  members: ['eve@acme.example', 'omar@acme.example', 'carla@acme.example'],
});

export const sales = new ProfileGroup(here, 'sales', {
  name: 'Sales',
  members: ['sam@acme.example', 'sue@acme.example'],
});

export const secretariat = new ProfileGroup(here, 'secretariat', {
  name: 'Board secretariat',
  members: ['sofia@acme.example', 'sergio@acme.example'],
});

// Project teams live under a path, so that the console shows them together.
export const bluebird = new ProfileGroup(here, 'bluebird', {
  name: 'Project Bluebird',
  path: '/Projects',
  members: ['lena@acme.example', 'carla@acme.example', 'rosa@acme-labs.example'],
});

export const tender = new ProfileGroup(here, 'tender', {
  name: 'River crossing tender',
  path: '/Projects',
  members: [sales, 'raj@acme-labs.example'],
});

// A bare domain stands for everyone there, but not for its subdomains.
export const banks = new ProfileGroup(here, 'banks', {
  name: 'Banks',
  path: '/Outside',
  members: ['northbank.example', 'southbank.example', 'desk@clearing.example'],
});

export const press = new ProfileGroup(here, 'press', {
  name: 'Press and analysts',
  path: '/Outside',
  members: ['wire.example', 'analysts.example'],
});

export const foundries = new ProfileGroup(here, 'foundries', {
  name: 'Foundries',
  path: '/Outside',
  members: ['forge.example', 'castings.example'],
});

export const suppliers = new ProfileGroup(here, 'suppliers', {
  name: 'Suppliers',
  path: '/Outside',
  members: [foundries, 'coatings.example'],
  aliases: ['Vendors'], // its name until last year
});

export const consortium = new ProfileGroup(here, 'consortium', {
  name: 'Bridge consortium',
  path: '/Outside',
  members: ['spans.example', 'pm@tunnels.example'],
});

// Looked up: the firm and the board secretariat keep these themselves.
export const counsel = ProfileGroup.fromName(here, 'counsel', 'Outside counsel', {
  path: '/Outside',
  source: 'directory',
});

export const board = ProfileGroup.fromName(here, 'board', 'Non-executive directors', {
  path: '/Outside',
  source: 'directory',
});
