import { expect, test } from 'vitest';
import { attached } from './support/attached.ts';
import { servedAccount } from './support/served-account.ts';

const many = 60;

const configuration = (narrative: string) => `
resource "securemessaging_folder" "partners" {
  name = "Partners"
}
resource "securemessaging_definition" "week" {
  count        = ${many}
  folder       = securemessaging_folder.partners.id
  description  = "Definition \${count.index}"
  print        = false
  reply        = true
  reply_all    = true
  expire_after = "7d"
  read_receipt = false
}
resource "securemessaging_policy" "out" {
  count      = ${many}
  narrative  = "${narrative} \${count.index}"
  definition = securemessaging_definition.week[count.index].id
  from       = { scope = "internal" }
  to         = { domain = "partner-\${count.index}.example" }
}
`;

// Terraform asks for each object by itself, and plans each once more while it applies. A service that counts requests must
// not see the whole account read for each of them.
test('an account is read once for all objects, and an object that mail feels once more after it was written', async () => {
  const account = await servedAccount();
  const terraform = await attached({ provider: account.provider });
  const reads = async (work: () => Promise<unknown>) => {
    const [requests, writes, began] = [account.requests(), account.writes().length, Date.now()];
    await work();
    // Whether somebody else makes the same is looked at once in a second, for each of three kinds.
    const looks = 3 * Math.ceil((Date.now() - began) / 1000);
    return account.requests() - requests - (account.writes().length - writes) - looks;
  };
  // The token, the account and one page of each kind, in each of Terraform's steps that reads.
  const once = 12;
  terraform.configure(configuration('Mail'));
  const created = await reads(() => terraform.apply());
  expect(account.writes()).toHaveLength(1 + 2 * many);
  expect(created).toBeLessThanOrEqual(many + once);
  expect(await reads(async () => expect(await terraform.changes()).toEqual({}))).toBeLessThanOrEqual(once);
  terraform.configure(configuration('All mail'));
  expect(await reads(() => terraform.apply())).toBeLessThanOrEqual(many + once);
  expect(account.writes()).toHaveLength(1 + 3 * many);
});
