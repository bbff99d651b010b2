/** The one request that goes out: to the address that was set, once, in a shape that any compatible service takes. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openClient } from '../../../src/understanding/model/client.js';
import { type Answer, ends, type ModelStub, says, startModel } from './stub.js';

const question = { name: 'meant', system: 'sort', user: '{"message":"x"}', schema: { type: 'object' } };
const signal = new AbortController().signal;

describe('the client of a model', () => {
  let stub: ModelStub;
  afterEach(() => stub.close());

  const client = async (answer: Answer, key: string | null = null) => {
    stub = await startModel(answer);
    return openClient({ baseUrl: stub.url, key, name: 'small' });
  };

  it('asks for JSON of the schema, with few tokens, and gives back the text', async () => {
    const complete = await client((_, response) => says(response, '{"intent":"cv"}'));
    assert.equal(await complete(question, signal), '{"intent":"cv"}');
    const [asked] = stub.asked;
    assert.equal(asked?.model, 'small');
    assert.deepEqual(
      asked?.messages.map(({ role, content }) => [role, content]),
      [
        ['system', 'sort'],
        ['user', '{"message":"x"}'],
      ],
    );
    assert.deepEqual(asked?.response_format?.json_schema.schema, { type: 'object' });
  });

  it('asks with as little as possible once a service has refused what it does not know', async () => {
    const complete = await client((asked, response) =>
      asked.response_format ? says(response, '', 400) : says(response, '{}'),
    );
    await assert.rejects(complete(question, signal));
    assert.equal(await complete(question, signal), '{}');
    assert.deepEqual(Object.keys(stub.asked[1] ?? {}), ['model', 'messages']);
  });

  it('asks once: not again after a failure', async () => {
    const complete = await client((_, response) => says(response, '', 503));
    await assert.rejects(complete(question, signal));
    assert.equal(stub.asked.length, 1);
  });

  it('follows nobody elsewhere', async () => {
    let elsewhere = 0;
    const other = createServer((_, response) => {
      elsewhere++;
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/v1/chat/completions`;
    const complete = await client((_, response) => ends(response, 307, { location }));
    await assert.rejects(complete(question, signal));
    await new Promise((resolve) => other.close(resolve));
    assert.equal(elsewhere, 0);
  });

  it('takes no more than a few pages', async () => {
    const complete = await client((_, response) => says(response, 'x'.repeat(100_000)));
    await assert.rejects(complete(question, signal));
  });

  it('ends with its signal', async () => {
    const cut = new AbortController();
    const complete = await client(() => cut.abort());
    await assert.rejects(complete(question, cut.signal));
  });
});
