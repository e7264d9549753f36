import { createHash } from 'node:crypto';

/**
 * What an object is called in Terraform, of its key alone: `securemessaging_policy.finance-partner`. A key that Terraform
 * does not take as a name gets a digest of itself behind what is left of it, so that no two keys are one name.
 */
export function logicalName(key: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(key)) return key;
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const left = key.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 100);
  return `${/^[A-Za-z_]/.test(left) ? '' : '_'}${left}_${digest}`;
}
