import { SERVICE_URL } from './fake-issuer.js';

/** A message as Teams posts it, changed as asked. */
export const teamsMessage = (change: Readonly<Record<string, unknown>> = {}) => ({
  type: 'message',
  id: '1485983408511',
  timestamp: '2026-02-02T08:00:00.000Z',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: '29:1abc', name: 'Maija Meikäläinen', aadObjectId: 'aad-maija' },
  conversation: { conversationType: 'personal', tenantId: 'tenant-1', id: 'a:1conversation' },
  recipient: { id: '28:bot', name: 'Urakaveri' },
  text: 'Hei!',
  textFormat: 'plain',
  locale: 'fi-FI',
  entities: [{ type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Web' }],
  channelData: { tenant: { id: 'tenant-1' } },
  ...change,
});
