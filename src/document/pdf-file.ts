/**
 * Opens a tagged PDF (PDF/UA) with a title, a language and fonts that come with it, and collects it. Reads the fonts beside this file;
 * knows no clock and nothing of what is drawn. PDFKit is loaded at the first call.
 */
import { readFile } from 'node:fs/promises';
import type { Language } from '../conversation/activity.js';
import { FONTS, type Pdf } from './pdf-sheet.js';
import { PAGE } from './style.js';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

export interface Named {
  /** Of the file, as a reader shows it in its window. */
  readonly title: string;
  /** '' where there is none. */
  readonly author: string;
}

/** `at` is the day written into the file. */
export async function openPdf({ title, author }: Named, language: Language, at: Date): Promise<Pdf> {
  const { default: PDFDocument } = await import('pdfkit');
  const [plain, strong] = await Promise.all([font('Regular'), font('SemiBold')]);
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
    pdfVersion: '1.7',
    // Missing from the types.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: LOCALES[language],
    displayTitle: true,
    bufferPages: true,
    // PDFKit would open a font of its own, which an accessible file must not hold.
    font: null as unknown as string,
    info: { Title: inMetadata(title), ...(author ? { Author: inMetadata(author) } : {}), CreationDate: at },
  });
  pdf.registerFont(FONTS.plain, plain).registerFont(FONTS.strong, strong);
  return pdf;
}

const font = (weight: string) => readFile(new URL(`fonts/SourceSans3-${weight}.ttf`, import.meta.url));

/** PDFKit writes these texts into XML as they are. */
const inMetadata = (text: string): string =>
  text.replace(/[<>&]/g, (sign) => ({ '<': '‹', '>': '›' })[sign] ?? '＆');

/** The whole file, once it is ended; to be called before anything is drawn. */
export function collected(pdf: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
  });
}
