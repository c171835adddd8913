import { z } from 'zod';
import { Sha256 } from './common';

export const HealthCheck = z.strictObject({
  name: z.string(),
  state: z.enum(['steady', 'watch', 'degraded']),
  figure: z.string(),
  detail: z.string(),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

export const AuditEntry = z.strictObject({
  sequence: z.int().positive(),
  action: z.string(),
  subject: z.string(),
  analyst: z.string(),
  hash: Sha256,
  at: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const healthChannels = {
  'health.check': { request: z.strictObject({}), response: z.array(HealthCheck) },
  'health.audit': {
    request: z.strictObject({ limit: z.int().positive().max(10_000).default(200) }),
    response: z.strictObject({ total: z.int().nonnegative(), entries: z.array(AuditEntry) }),
  },
} as const;
