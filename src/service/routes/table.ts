import { answer } from '../answer.ts';
import { collection } from './collection.ts';
import type { Route } from './context.ts';
import { memberRoutes } from './members.ts';

const policies = '/policy-management/cloud-gateway/v1';
const groups = '/directory/cloud-gateway/v1/groups';

export const tokenPath = '/oauth/token';

/** Everything below a token. */
export const routes: readonly Route[] = [
  { path: '/account/cloud-gateway/v1/account', methods: { GET: ({ world }) => answer(200, world.account) } },
  ...collection(`${policies}/secure-messaging/folders`, 'secureMessagingFolder'),
  ...collection(`${policies}/secure-messaging/definitions`, 'secureMessagingDefinition'),
  ...collection(`${policies}/secure-messaging/policies`, 'secureMessagingPolicy'),
  ...collection(`${policies}/secure-messaging-bypass/policies`, 'bypassPolicy'),
  ...collection(`${policies}/content-examination/folders`, 'contentFolder'),
  ...collection(`${policies}/content-examination/definitions`, 'contentDefinition'),
  ...collection(`${policies}/content-examination/policies`, 'contentPolicy'),
  ...collection(groups, 'group'),
  ...memberRoutes(`${groups}/{id}/members`),
];
