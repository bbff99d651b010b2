/** The CV as a file: signed addresses for it, and the file behind one, made anew from what is known when it is asked for. */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES } from './conversation/activity.js';
import type { Wording, World } from './conversation/ports.js';
import { cvWords } from './document/words.js';
import { cvOf } from './guidance/cv-of.js';
import { profileOf } from './guidance/profile.js';
import type { Vocabulary } from './guidance/vocabulary.js';
import type { People } from './store/people.js';

const wish = z.strictObject({
  person: z.string().min(1),
  kind: z.enum(['docx', 'pdf']),
  language: z.enum(LANGUAGES),
  /** ISO 8601: the address is worth nothing after it. */
  until: z.iso.datetime(),
});
export type FileWish = z.infer<typeof wish>;

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What somebody may fetch who has the address: sealed, so that it tells nothing and cannot be made by others. */
export interface Seal {
  close(open: FileWish): string;
  open(closed: string): FileWish | null;
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM; the nonce is taken from the text (as in SIV, RFC 5297), so that the same wish has the same address. `key`: 32 bytes. */
export function createSeal(key: Uint8Array): Seal {
  return {
    close: (open) => {
      const text = JSON.stringify(open);
      const nonce = createHmac('sha256', key).update(`nonce ${text}`).digest().subarray(0, NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('hex');
    },
    open: (closed) => {
      const bytes = Buffer.from(/^([0-9a-f]{2}){40,400}$/.test(closed) ? closed : '', 'hex');
      if (bytes.length <= NONCE + TAG) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
        decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
        return wish.parse(JSON.parse(text.toString('utf8')));
      } catch {
        return null;
      }
    },
  };
}

export interface CvFiles {
  readonly people: Pick<People, 'told'>;
  readonly vocabulary: () => Vocabulary;
  readonly wording: Wording;
  readonly world: World;
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** The file that a wish is for; the libraries that write it are opened at the first one. */
export async function cvFile(
  { people, vocabulary, wording, world }: CvFiles,
  { person, kind, language }: Omit<FileWish, 'until'>,
): Promise<MadeFile> {
  const told = await people.told(person);
  const cv = cvOf(language, told, profileOf(told, vocabulary()));
  const words = cvWords(wording, language);
  const bytes =
    kind === 'docx'
      ? await (await import('./document/docx.js')).cvToDocx(cv, words)
      : await (await import('./document/pdf.js')).cvToPdf(cv, words, world.now());
  return { name: `cv.${kind}`, type: TYPES[kind], bytes };
}
