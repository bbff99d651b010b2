/**
 * The ways into the bot that a transcript runs through: straight into the turn, over Bot Framework HTTP with a connector of our own, over
 * Direct Line HTTP. Each says a line and gives back what the bot said.
 */
import type { House } from '../../src/assemble.js';
import { JOINS, kept, type Said, saidOf } from '../../src/channel/chat-file.js';
import type { Commit } from '../../src/conversation/ports.js';
import type { Served } from '../../src/serve.js';
import type { FakeConnector } from '../channel/fake-connector.js';

export interface Surface {
  readonly name: string;
  /** A new conversation with a person of that locale. */
  open(locale: string): Promise<(line: string) => Promise<readonly Said[]>>;
}

let conversations = 0;

export function direct(house: House): Surface {
  const commits: Commit[] = [];
  house.onCommit((commit) => commits.push(commit));
  return {
    name: 'the turn itself',
    async open(locale) {
      const conversation = `direct-${++conversations}`;
      let n = 0;
      return async (line) => {
        const joins = line === JOINS;
        await house.turns.take({
          id: `a${++n}`,
          channel: 'terminal',
          conversation,
          school: 'sample',
          person: conversation,
          kind: joins ? 'joined' : 'message',
          text: joins ? '' : line,
          locale,
          group: false,
          address: null,
          received: house.world.now().toISOString(),
        });
        const mine = commits.splice(0).filter(({ state }) => state.channelConversation === conversation);
        return mine.flatMap(({ outgoing }) =>
          outgoing.flatMap(({ shown }) => (shown.message ? [saidOf(shown.message)] : [])),
        );
      };
    },
  };
}

interface WireActivity {
  readonly type?: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
  readonly attachments?: readonly { readonly content?: unknown }[];
}

/** What a client would show of a Bot Framework activity. */
function shownOf(activity: WireActivity): Said {
  const elements = (activity.attachments ?? []).flatMap(({ content }) => elementsOf(content));
  const choices = elements.flatMap(({ choices = [] }) => choices.map(({ title }) => title));
  const buttons = elements
    .filter(({ type, title }) => type === 'Action.Submit' && title)
    .map(({ title }) => title ?? '');
  const suggested = activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
  const onCard = choices.length ? choices : buttons;
  const hasTable = elements.some(({ type }) => type === 'Table');
  const table = hasTable ? (elements.find(({ text }) => text !== undefined)?.text ?? '') : null;
  return { text: kept(activity.text ?? ''), options: suggested.length ? suggested : onCard, table };
}

interface CardElement {
  readonly type?: string;
  readonly title?: string;
  readonly text?: string;
  readonly choices?: readonly { readonly title: string }[];
}

function elementsOf(node: unknown): CardElement[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (node === null || typeof node !== 'object') return [];
  const element = node as CardElement & Record<string, unknown>;
  const inside = Object.entries(element).flatMap(([key, value]) =>
    key === 'choices' ? [] : elementsOf(value),
  );
  return element.type ? [element, ...inside] : inside;
}

export function botFramework(served: Served, connector: FakeConnector): Surface {
  return {
    name: 'Bot Framework',
    async open(locale) {
      const conversation = `bf-${++conversations}`;
      let n = 0;
      return async (line) => {
        const from = connector.taken.length;
        const person = { id: `29:${conversation}`, aadObjectId: conversation };
        const bot = { id: '28:bot' };
        const joined = { type: 'conversationUpdate', membersAdded: [bot], from: person };
        const response = await fetch(`${served.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            ...(line === JOINS ? joined : { type: 'message', text: line, from: person }),
            id: `m${++n}`,
            channelId: 'emulator',
            serviceUrl: connector.url,
            recipient: bot,
            conversation: { id: conversation, conversationType: 'personal' },
            locale,
          }),
        });
        if (response.status !== 200) throw new Error(`refused with ${response.status}`);
        await served.sender?.idle();
        return connector.taken.slice(from).map(({ activity }) => shownOf(activity as WireActivity));
      };
    },
  };
}

export function directLine(served: Served, secret: string): Surface {
  const request = async (path: string, token: string, body?: unknown) => {
    const response = await fetch(`${served.url}/v3/directline/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as {
      token: string;
      conversationId: string;
      activities: WireActivity[];
      watermark: string;
    };
  };
  return {
    name: 'Direct Line',
    async open(locale) {
      const generated = await request('tokens/generate', secret, { locale });
      const { conversationId, token } = await request('conversations', generated.token, { locale });
      let watermark = '';
      return async (line) => {
        if (line !== JOINS) {
          await request(`conversations/${conversationId}/activities`, token, {
            type: 'message',
            text: line,
            locale,
            from: { id: 'x' },
          });
        }
        const read = await request(
          `conversations/${conversationId}/activities?watermark=${watermark}`,
          token,
        );
        watermark = read.watermark;
        return read.activities
          .filter(({ from, type }) => from?.role === 'bot' && type === 'message')
          .map(shownOf);
      };
    },
  };
}
