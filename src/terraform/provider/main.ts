import { version } from '../../model/version.ts';
import { serve } from '../plugin/server/serve.ts';
import { identityOf } from './identity.ts';
import { journalPlace } from './journal/journal-place.ts';
import { newProvider } from './new-provider.ts';

void serve(newProvider({ version, journal: journalPlace(process.env, process.cwd()) }), identityOf(version));
