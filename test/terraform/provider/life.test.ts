import { expect, test } from 'vitest';
import { attached } from './support/attached.ts';
import { servedAccount } from './support/served-account.ts';

test('a folder, a definition and a policy: applied, then nothing to do', async () => {
  const account = await servedAccount();
  const terraform = await attached({ provider: account.provider });
  terraform.configure(`
    resource "securemessaging_folder" "partners" {
      name = "Partners"
    }
    resource "securemessaging_definition" "week" {
      folder       = securemessaging_folder.partners.id
      description  = "No Print, Reply, 7 Day Exp, No Receipt"
      print        = false
      reply        = true
      reply_all    = false
      expire_after = "7d"
      extend_by    = "3d"
      read_receipt = false
    }
    resource "securemessaging_policy" "finance" {
      narrative  = "Finance to partner.example"
      definition = securemessaging_definition.week.id
      from       = { scope = "internal", based_on = "both" }
      to         = { domain = "partner.example" }
      end        = "2030-11-30T23:59:59Z"
      source_ips = ["203.0.113.0/24"]
    }
  `);
  expect(await terraform.apply()).toContain('3 added, 0 changed, 0 destroyed');
  expect(await terraform.changes()).toEqual({});
  expect(account.writes()).toHaveLength(3);
});
