/**
 * The files that pages load: our own, read at start, and Web Chat, read when first asked for (the build may bring it later).
 * Only files that were found in the two folders have an address, so there is no path to climb.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzip } from 'node:zlib';
import { Refusal } from '../channel/refusal.js';
import type { Route, WebAnswer, WebRequest } from './route.js';

/** The one file of Web Chat. */
export const WEBCHAT_FILE = 'webchat-es5.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

interface Asset {
  readonly type: string;
  readonly version: string;
  readonly plain: Uint8Array;
  readonly br?: Uint8Array;
  readonly gzip?: Uint8Array;
}

export interface Assets {
  readonly routes: readonly Route[];
  /** The address of a file of ours, with its version: it may be kept for ever. */
  url(name: string): string;
  /** The address of Web Chat, or null where the build has not brought it. */
  webChatUrl(): Promise<string | null>;
}

export function createAssets(folders: { readonly client: string; readonly vendor: string }): Assets {
  const own = new Map(
    readdirSync(folders.client)
      .filter((name) => TYPES[extname(name)])
      .map((name) => [name, ownAsset(name, readFileSync(join(folders.client, name)))]),
  );
  let webChat: Promise<Asset | null> | null = null;
  // Looked for again as long as it is missing: a build may still be running.
  const findWebChat = async () => {
    webChat ??= readWebChat(folders.vendor);
    const found = await webChat;
    if (!found) webChat = null;
    return found;
  };
  const route = (path: string, find: (name: string) => Promise<Asset | null>): Route => ({
    method: 'GET',
    path,
    guard: 'open',
    answer: async (request) => {
      const asset = await find(request.params.name ?? '');
      if (!asset) throw new Refusal(404, 'NotFound', 'There is no such file.');
      return serve(request, asset);
    },
  });
  return {
    routes: [
      route('/assets/:name', async (name) => own.get(name) ?? null),
      route('/vendor/:name', async (name) => (name === WEBCHAT_FILE ? findWebChat() : null)),
    ],
    url: (name) => `/assets/${name}?v=${own.get(name)?.version ?? 'none'}`,
    webChatUrl: async () => {
      const found = await findWebChat();
      return found && `/vendor/${WEBCHAT_FILE}?v=${found.version}`;
    },
  };
}

const versionOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url').slice(0, 12);

function ownAsset(name: string, plain: Buffer): Asset {
  return {
    type: TYPES[extname(name)] ?? '',
    version: versionOf(plain),
    plain,
    br: brotliCompressSync(plain),
  };
}

/** With the compressed twins that the build made; without them it is compressed here, once. */
async function readWebChat(folder: string): Promise<Asset | null> {
  const read = (ending: string) => readFile(join(folder, WEBCHAT_FILE + ending)).catch(() => undefined);
  const [plain, br, packed] = await Promise.all([read(''), read('.br'), read('.gz')]);
  if (!plain) return null;
  const type = TYPES['.js'] ?? '';
  const zipped = packed ?? (await promisify(gzip)(plain));
  return { type, version: versionOf(plain), plain, gzip: zipped, ...(br ? { br } : {}) };
}

function serve(request: WebRequest, asset: Asset): WebAnswer {
  const tag = `"${asset.version}"`;
  const current = request.query.get('v') === asset.version;
  const headers = {
    'Content-Type': asset.type,
    ETag: tag,
    Vary: 'Accept-Encoding',
    // Without the version in the address the browser asks each time whether it still holds.
    'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.header('if-none-match') === tag) return { status: 304, headers };
  const accepted = request.header('accept-encoding') ?? '';
  if (asset.br && /\bbr\b/.test(accepted)) {
    return { status: 200, headers: { ...headers, 'Content-Encoding': 'br' }, body: asset.br };
  }
  if (asset.gzip && /\bgzip\b/.test(accepted)) {
    return { status: 200, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: asset.gzip };
  }
  return { status: 200, headers, body: asset.plain };
}
