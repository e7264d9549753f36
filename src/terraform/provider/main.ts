#!/usr/bin/env node
import { version } from '../../model/version.ts';
import { serve } from '../plugin/server/serve.ts';
import { identityOf } from './identity.ts';
import { newProvider } from './new-provider.ts';

void serve(newProvider({ version }), identityOf(version));
