import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAddress } from '../../src/channel/address.js';
import { incomingShape } from '../../src/channel/incoming.js';
import { schoolByTenant, translate } from '../../src/channel/translate.js';
import { MAX_UTTERANCE } from '../../src/channel/utterance.js';
import type { Activity } from '../../src/conversation/activity.js';
import { teamsMessage } from './activities.js';
import { SERVICE_URL } from './fake-issuer.js';

const NOW = '2026-02-02T08:00:00.000Z';
const BOT = { id: '28:bot', name: 'Urakaveri' };

const translated = (change: Readonly<Record<string, unknown>>) =>
  translate(incomingShape.parse(teamsMessage(change)), () => 'school', NOW);

function turnOf(change: Readonly<Record<string, unknown>> = {}): Activity {
  const found = translated(change);
  assert.equal(found.kind, 'turn');
  return (found as { activity: Activity }).activity;
}

const mention = (text: string, id = BOT.id) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });

describe('translate', () => {
  it('makes a turn of a message in Teams', () => {
    assert.deepEqual(turnOf(), {
      id: '1485983408511',
      channel: 'msteams',
      conversation: 'a:1conversation',
      school: 'school',
      person: 'aad-maija',
      kind: 'message',
      text: 'Hei!',
      locale: 'fi-FI',
      group: false,
      address: {
        service: SERVICE_URL,
        channel: 'msteams',
        conversation: 'a:1conversation',
        person: '29:1abc',
        bot: '28:bot',
        tenant: 'tenant-1',
      },
      received: NOW,
    });
  });

  it('keeps no name of a person', () => {
    assert.doesNotMatch(JSON.stringify(turnOf()), /Maija Meikäläinen/);
  });

  it('knows a person without a school account by the id of the channel', () => {
    assert.equal(turnOf({ from: { id: '29:guest', aadObjectId: null } }).person, '29:guest');
    assert.equal(turnOf({ from: { id: '29:guest', aadObjectId: '' } }).person, '29:guest');
  });

  it('takes the mention of the bot out of the text, and the tags off other mentions', () => {
    const group = { conversation: { id: '19:x@thread.v2', isGroup: true, conversationType: 'groupChat' } };
    const said = (text: string, ...entities: unknown[]) => turnOf({ ...group, text, entities }).text;
    assert.equal(said('<at>Urakaveri</at> mitä osaat?\n', mention('<at>Urakaveri</at>')), 'mitä osaat?');
    assert.equal(said('<at>Urakaveri</at>&nbsp;apua', mention('<at>Urakaveri</at>')), 'apua');
    assert.equal(
      said(
        '<at id="0">Urakaveri</at> kysy <at id="1">Maijalta</at>',
        mention('<at id="0">Urakaveri</at>'),
        mention('<at id="1">Maijalta</at>', '29:m'),
      ),
      'kysy Maijalta',
    );
    assert.equal(said('ilman mainintaa', { type: 'mention' }, { type: 'clientInfo' }), 'ilman mainintaa');
  });

  it('decodes what Teams has encoded, once', () => {
    const said = (text: string, channelId = 'msteams') => turnOf({ text, channelId }).text;
    assert.equal(said('a &lt;b&gt; &amp;amp; c&nbsp;d &quot;e&quot; &#228;&#xE4;'), 'a <b> &amp; c d "e" ää');
    assert.equal(said('&#0;&#xD800;&#9999999;&unknown;'), '\uFFFD\uFFFD\uFFFD&unknown;');
    assert.equal(said('a &lt;b&gt;', 'webchat'), 'a &lt;b&gt;');
  });

  it('keeps the beginning of a text that is too long, and says so', () => {
    const { text, notTaken } = turnOf({ text: `${'a'.repeat(MAX_UTTERANCE - 1)}😀 loppu` });
    assert.equal(text, 'a'.repeat(MAX_UTTERANCE - 1));
    assert.deepEqual(notTaken, ['rest']);
    assert.equal(turnOf({ text: 'a'.repeat(MAX_UTTERANCE) }).notTaken, undefined);
  });

  it('takes no file, and says so; the formatted text that Teams sends along is none', () => {
    const html = { contentType: 'text/html', content: '<p>Hei!</p>' };
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://x.sharepoint.com/cv.pdf',
      name: 'cv.pdf',
    };
    assert.equal(turnOf({ attachments: [html] }).notTaken, undefined);
    assert.deepEqual(turnOf({ attachments: [html, file] }).notTaken, ['attachment']);
    assert.deepEqual(
      turnOf({ text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://x/1' }] }).notTaken,
      ['attachment'],
    );
  });

  it('reads what a card sends', () => {
    const sent = (value: unknown, text?: string) => turnOf({ text, value });
    assert.deepEqual(sent({ question: 'field', value: 'v3' }).submitted, { question: 'field', value: 'v3' });
    assert.equal(sent({ value: 'CV' }).text, 'CV');
    assert.equal(sent({ question: 'field', value: 'v3' }, 'kirjoitin').submitted, undefined);
    assert.equal(sent({ made: 'up' }).submitted, undefined);
  });

  it('sees a group by either sign of it', () => {
    const group = (conversation: object) => turnOf({ conversation: { id: 'x', ...conversation } }).group;
    assert.equal(group({ isGroup: true }), true);
    assert.equal(group({ conversationType: 'channel' }), true);
    assert.equal(group({ conversationType: 'groupChat' }), true);
    assert.equal(group({ conversationType: 'personal' }), false);
    assert.equal(group({}), false);
  });

  it('knows when the app is installed and removed, and ignores its upgrades', () => {
    const kind = (action: string) => {
      const found = translated({ type: 'installationUpdate', action, text: undefined });
      return found.kind === 'turn' ? found.activity.kind : found.kind;
    };
    assert.equal(kind('add'), 'installed');
    assert.equal(kind('remove'), 'uninstalled');
    assert.equal(kind('add-upgrade'), 'nothing');
    assert.equal(kind('remove-upgrade'), 'nothing');
  });

  it('knows who joined: the person who was added, or the one who added the bot', () => {
    const joined = (membersAdded: unknown, from: unknown = { id: '29:adder' }) => {
      const found = translated({ type: 'conversationUpdate', membersAdded, from, recipient: BOT });
      return found.kind === 'turn' ? `${found.activity.kind} ${found.activity.person}` : found.kind;
    };
    assert.equal(joined([{ id: '29:new', aadObjectId: 'aad-new' }]), 'joined aad-new');
    assert.equal(joined([BOT, { id: '29:new' }]), 'joined 29:new');
    assert.equal(joined([BOT]), 'joined 29:adder');
    assert.equal(joined([BOT], BOT), 'nothing');
    assert.equal(joined([], BOT), 'nothing');
  });

  it('knows when the bot is removed, and ignores that others leave', () => {
    const left = (membersRemoved: unknown) => {
      const found = translated({ type: 'conversationUpdate', membersRemoved });
      return found.kind === 'turn' ? found.activity.kind : found.kind;
    };
    assert.equal(left([BOT]), 'uninstalled');
    assert.equal(left([{ id: '29:someone' }]), 'nothing');
  });

  it('takes a reaction for a turn without words, and its withdrawal for nothing', () => {
    const reaction = { type: 'messageReaction', text: undefined, replyToId: '1' };
    assert.equal(turnOf({ ...reaction, reactionsAdded: [{ type: 'like' }] }).kind, 'reaction');
    assert.equal(translated({ ...reaction, reactionsRemoved: [{ type: 'like' }] }).kind, 'nothing');
  });

  it('gives an activity without an id one that a repetition has, too', () => {
    const first = turnOf({ id: undefined });
    assert.equal(first.id, turnOf({ id: undefined }).id);
    assert.notEqual(first.id, turnOf({ id: undefined, text: 'Moi!' }).id);
  });

  it('tells Azure’s Direct Line from our own', () => {
    const activity = turnOf({ channelId: 'directline' });
    assert.equal(activity.channel, 'azure-directline');
    assert.equal(readAddress(activity.address)?.channel, 'directline');
  });

  it('finds the school by its tenant, and the only one without', () => {
    const one = schoolByTenant([{ id: 'a', tenant: 't1' }]);
    const two = schoolByTenant([{ id: 'a', tenant: 't1' }, { id: 'b' }]);
    assert.equal(one('t1'), 'a');
    assert.equal(one('t9'), 'a');
    assert.equal(one(undefined), 'a');
    assert.equal(two('t1'), 'a');
    assert.equal(two('t9'), null);
    assert.equal(two(undefined), null);
  });

  it('makes something of anything that has the shape of an activity', () => {
    const anything = fc.record({
      type: fc.constantFrom('message', 'conversationUpdate', 'installationUpdate', 'messageReaction', 'x'),
      text: fc.option(fc.string({ unit: 'binary', maxLength: 200 })),
      value: fc.anything(),
      from: fc.option(fc.record({ id: fc.string({ minLength: 1 }) })),
      conversation: fc.record({ id: fc.string({ minLength: 1 }), isGroup: fc.option(fc.boolean()) }),
      membersAdded: fc.option(fc.array(fc.record({ id: fc.string({ minLength: 1 }) }))),
      entities: fc.option(fc.array(fc.record({ type: fc.string(), text: fc.option(fc.string()) }))),
    });
    const law = fc.property(anything, (made) => {
      const read = incomingShape.safeParse({ ...teamsMessage(), ...made });
      if (!read.success) return;
      const found = translate(read.data, () => 'school', NOW);
      if (found.kind !== 'turn') return;
      JSON.stringify(found.activity);
      assert.ok(found.activity.text.length <= MAX_UTTERANCE);
      assert.ok(readAddress(found.activity.address));
    });
    fc.assert(law, { numRuns: 300 });
  });
});
