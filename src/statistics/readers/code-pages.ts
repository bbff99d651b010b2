/** The two code pages of DOS that old PX files are written in and no TextDecoder knows: their upper half, from 0x80 on. */

const UPPER: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** @returns null when it is neither of the two. */
export function decodeDos(bytes: Uint8Array, page: string): string | null {
  const upper = UPPER[page];
  if (upper === undefined) return null;
  const units = new Uint16Array(bytes.length);
  for (let n = 0; n < bytes.length; n++) {
    const byte = bytes[n] ?? 0;
    units[n] = byte < 128 ? byte : upper.charCodeAt(byte - 128);
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
