import assert from 'node:assert/strict';
import { createAppToken, noAppToken } from '../../src/channel/app-token.js';

const MicrosoftAppId = '11111111-2222-3333-4444-555555555555';

describe('app token', () => {
  it('is refused at once when the settings of the app do not fit each other', () => {
    const single = { MicrosoftAppId, MicrosoftAppType: 'SingleTenant' };
    assert.throws(() => createAppToken({ ...single, MicrosoftAppPassword: 'x' }), /MicrosoftAppTenantId/);
    assert.throws(() => createAppToken({ ...single, MicrosoftAppTenantId: 't' }), /MicrosoftAppPassword/);
    assert.throws(
      () => createAppToken({ MicrosoftAppId, CertificateThumbprint: 'x' }),
      /CertificatePrivateKey/,
    );
  });

  it('can be had for each kind of app', () => {
    const kinds = [
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 't', MicrosoftAppPassword: 'x' },
      { MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'x' },
      { MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppTenantId: 't' },
    ];
    for (const kind of kinds) assert.equal(typeof createAppToken({ MicrosoftAppId, ...kind }), 'function');
  });

  it('is not needed in development', async () => assert.equal(await noAppToken(false), null));
});
