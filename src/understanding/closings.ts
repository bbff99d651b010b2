/** Thanks and names under a message: "tack på förhand", "Regards, Lisa". They say nothing of a figure, and no sentence ends before them. Pure. */

const THANKS = [
  'kiitos(?: (?:paljon|etukäteen|jo etukäteen|avusta|vastauksesta))?|kiitti',
  'tack(?: (?:så mycket|på förhand|för hjälpen|för svaret))?',
  'thanks?(?: (?:a lot|so much|in advance))?|thank you(?: (?:so much|very much|in advance))?|many thanks|cheers',
];
/** Up to three words of a name may follow. */
const GREETINGS = [
  '(?:ystävällisin |parhain )?terveisin|terv',
  '(?:med )?(?:vänliga? |bästa |många )?hälsning(?:ar(?:na)?)?|mvh',
  '(?:(?:kind |best |warm )?regards|best wishes|sincerely|yours)',
];
const CLOSING = new RegExp(
  `(?<=[\\p{L}\\d%?!.)…])[\\s.,;–-]+(?:${THANKS.join('|')}|(?:${GREETINGS.join('|')})(?:[\\s.,]+\\p{L}+){0,3})[\\s.!:)]*$`,
  'iu',
);

/** The message without them; whoever says nothing else keeps it. */
export function withoutClosing(text: string): string {
  const rest = text.replace(CLOSING, '');
  return rest === text ? text : withoutClosing(rest);
}
