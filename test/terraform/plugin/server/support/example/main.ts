import { serve } from '../../../../../../src/terraform/plugin/server/serve.ts';
import { identity, provider } from './provider.ts';

void serve(provider, identity);
