/**
 * The only file that knows the package `openai`: one Chat Completions request to any service that speaks it. The package is loaded at the
 * first question. No retries, no redirects, no answer larger than a few pages.
 */
import type OpenAI from 'openai';
import { z } from 'zod';
import type { Complete, Question } from './model.js';

export interface ModelSettings {
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly key: string | null;
  readonly name: string;
}

const OPENAI = 'https://api.openai.com/v1';
/** Tokens: an answer needs fewer than a hundred, a model that thinks first some more. */
const MOST_TOKENS = 800;
/** Bytes of a whole response, headers aside. */
const LARGEST = 64 * 1024;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

export const addressOf = ({ baseUrl }: Pick<ModelSettings, 'baseUrl'>): URL => new URL(baseUrl ?? OPENAI);

export function openClient(settings: ModelSettings): Complete {
  let client: Promise<OpenAI> | undefined;
  // Some services refuse what they do not know: from then on they are asked with as little as possible.
  let plain = false;
  return async (question, signal) => {
    client ??= load(settings);
    const { chat } = await client;
    try {
      const answer = await chat.completions.create(requestOf(settings.name, question, plain), { signal });
      return completion.parse(answer).choices[0]?.message.content ?? '';
    } catch (error) {
      if ((error as { status?: unknown }).status === 400) plain = true;
      throw error;
    }
  };
}

async function load({ baseUrl, key }: ModelSettings): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    baseURL: baseUrl ?? OPENAI,
    apiKey: key ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: fetchSmall,
  });
}

function requestOf(model: string, { name, system, user, schema }: Question, plain: boolean) {
  const messages = [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: user },
  ];
  if (plain) return { model, messages };
  const json_schema = { name, strict: true, schema: schema as Record<string, unknown> };
  return {
    model,
    messages,
    max_completion_tokens: MOST_TOKENS,
    response_format: { type: 'json_schema' as const, json_schema },
  };
}

/** What was asked goes to the address that was set and nowhere else: a redirect is an answer that is of no use. What has no end is cut. */
async function fetchSmall(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > LARGEST) throw new Error('too large an answer');
    parts.push(part);
  }
  return new Response(Buffer.concat(parts), { status: response.status, headers: response.headers });
}
