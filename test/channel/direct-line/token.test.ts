import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { createTokens, type Grant, TOKEN_SECONDS } from '../../../src/channel/direct-line/token.js';
import { Refusal } from '../../../src/channel/refusal.js';

const KEY = new Uint8Array(32).fill(7);
const GRANT: Grant = { conversation: 'c1', person: 'dl_a', school: 'malli', via: 'page', locale: 'fi-FI' };

describe('tokens of Direct Line', () => {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const tokens = createTokens(KEY, () => new Date(time));
  const refusal = (status: number) => (error: unknown) => error instanceof Refusal && error.status === status;

  it('give back what they were issued for', async () => {
    assert.deepEqual(await tokens.read(await tokens.issue(GRANT)), GRANT);
  });

  it('are good to the last second and not one longer', async () => {
    const token = await tokens.issue(GRANT);
    time += (TOKEN_SECONDS - 1) * 1000;
    await tokens.read(token);
    time += 1000;
    await assert.rejects(tokens.read(token), refusal(403));
  });

  it('are refused when another key, another algorithm or no signature made them', async () => {
    const claims = { conv: 'c1', user: 'dl_a', school: 'malli', via: 'page' };
    const exp = Math.floor(time / 1000) + 60;
    const signed = (alg: string, key: Uint8Array) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg })
        .setAudience('directline')
        .setExpirationTime(exp)
        .sign(key);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const bare = `${part({ alg: 'none' })}.${part({ ...claims, aud: 'directline', exp })}.`;
    for (const forged of [
      await signed('HS256', new Uint8Array(32)),
      await signed('HS512', new Uint8Array(64)),
      bare,
    ]) {
      await assert.rejects(tokens.read(forged), refusal(403));
    }
  });

  it('are asked for where there is none', async () => {
    await assert.rejects(tokens.read(undefined), refusal(401));
    await assert.rejects(tokens.read('rubbish'), refusal(403));
  });
});
