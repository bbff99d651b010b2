import assert from 'node:assert/strict';
import net, { type AddressInfo } from 'node:net';
import { type AddressGuard, createAddressGuard } from '../../src/channel/address-guard.js';
import { systemClock } from '../../src/channel/clock.js';
import { createConnector } from '../../src/channel/connector.js';
import { toWire } from '../../src/channel/wire.js';
import { startFakeConnector } from './fake-connector.js';
import { HOSTILE, NAMES } from './hostile-addresses.js';
import { WORDS } from './words.js';

const WIRE = toWire({ text: 'Hei', language: 'fi' }, WORDS);

describe('address guard', () => {
  let canary: net.Server;
  let port: number;
  let connections = 0;
  let guard: AddressGuard;

  before(async () => {
    canary = net.createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    port = (canary.address() as AddressInfo).port;
    guard = createAddressGuard({ ports: [port], resolve: async (host) => NAMES[host] ?? [] });
  });
  after(() => new Promise((resolve) => canary.close(resolve)));

  describe('does not connect to', () => {
    for (const [name, template] of Object.entries(HOSTILE))
      it(name, async () => {
        const service = template.replace('{port}', String(port));
        const connector = createConnector({ guard, token: async () => 'secret', clock: systemClock });
        const outcome = await connector.send({ service, channel: 'msteams', conversation: 'a' }, WIRE);
        connector.close();
        assert.equal(outcome.kind, 'refused', JSON.stringify(outcome));
        assert.equal(await guard.mayFetch(service.replace(/[?#].*/, '?')), false);
        assert.equal(connections, 0);
      });
  });

  it('would have been caught by the canary otherwise', async () => {
    const before = connections;
    const connector = createConnector({
      guard: createAddressGuard({ development: true }),
      token: async () => null,
      clock: systemClock,
    });
    const service = `http://127.0.0.1:${port}/`;
    const outcome = await connector.send({ service, channel: 'msteams', conversation: 'a' }, WIRE);
    connector.close();
    assert.equal(outcome.kind, 'broken');
    assert.equal(connections, before + 1);
    connections = 0;
  });

  it('refuses before a token is asked for', async () => {
    let asked = 0;
    const token = async () => {
      asked++;
      return 'secret';
    };
    const connector = createConnector({ guard, token, clock: systemClock });
    await connector.send({ service: 'https://evil.example/', channel: 'msteams', conversation: 'a' }, WIRE);
    connector.close();
    assert.equal(asked, 0);
  });

  it('connects to the very address that was checked, so that a name cannot change its mind', async () => {
    let asked = 0;
    const fickle = createAddressGuard({
      ports: [port],
      resolve: async () => (asked++ === 0 ? ['203.0.114.7'] : ['127.0.0.1']),
    });
    const found = await new Promise<unknown>((resolve, reject) => {
      fickle.lookup('smba.trafficmanager.net', {}, (error, address) =>
        error ? reject(error) : resolve(address),
      );
    });
    assert.equal(found, '203.0.114.7');
    assert.equal(asked, 1);
    const again = new Promise((resolve, reject) => {
      fickle.lookup('smba.trafficmanager.net', { all: true }, (error, all) =>
        error ? reject(error) : resolve(all),
      );
    });
    await assert.rejects(again, { code: 'EADDRESSREFUSED' });
  });

  it('accepts the hosts of the Bot Framework', () => {
    for (const address of [
      'https://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:443/emea/tenant/',
      'https://webchat.botframework.com/',
      'https://europe.directline.botframework.com',
    ])
      assert.ok(guard.check(address).ok, address);
  });

  it('lets an attachment be fetched from a listed, public host only, with a query of its own', async () => {
    const open = createAddressGuard({ resolve: async (host) => NAMES[host] ?? ['20.50.60.70'] });
    assert.equal(
      await open.mayFetch('https://smba.trafficmanager.net/emea/v3/attachments/1/views/original?x=1'),
      true,
    );
    assert.equal(await open.mayFetch('https://private.botframework.com/1'), false);
    assert.equal(await open.mayFetch('https://evil.example/1'), false);
    const lost = createAddressGuard({ resolve: () => Promise.reject(new Error('no such host')) });
    assert.equal(await lost.mayFetch('https://smba.trafficmanager.net/1'), false);
  });

  describe('in development', () => {
    const development = createAddressGuard({
      development: true,
      resolve: async (host) => NAMES[host] ?? ['10.0.0.1'],
    });

    for (const address of [
      'http://127.0.0.1:5000/',
      'http://localhost:5000/x',
      'https://127.0.0.2/',
      'http://[::1]:80/',
    ])
      it(`accepts ${address}`, () => assert.ok(development.check(address).ok));

    for (const address of [
      'https://smba.trafficmanager.net/',
      'http://10.0.0.1/',
      'http://0.0.0.0/',
      'http://169.254.169.254/',
      'http://localhost.evil.example/',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
      'file:///etc/passwd',
    ])
      it(`refuses ${address}`, () => assert.equal(development.check(address).ok, false));

    it('believes localhost only when it resolves to loopback', async () => {
      assert.equal(await development.mayFetch('http://localhost/x'), false);
    });
  });

  it('follows no redirect', async () => {
    const fake = await startFakeConnector();
    fake.plan(() => ({ kind: 'status', status: 307 }));
    const connector = createConnector({
      guard: createAddressGuard({ development: true }),
      token: async () => 'secret',
      clock: systemClock,
    });
    const outcome = await connector.send({ service: fake.url, channel: 'msteams', conversation: 'a' }, WIRE);
    assert.deepEqual(outcome, { kind: 'answered', status: 307, retryAfterMs: null });
    assert.equal(fake.requests(), 1);
    connector.close();
    await fake.close();
  });
});
