/** A hundred things that somebody might write who means harm: to the page, to its reader, or to what is made of it later. */

const HTML = [
  '<script>hurt=1</script>',
  '"><script>hurt=1</script>',
  "'><script>alert(1)</script>",
  '</textarea><script>hurt=1</script>',
  '</title><script>hurt=1</script>',
  '<img src=x onerror=hurt=1>',
  '<img src=x onerror="alert(1)">',
  '<svg onload=hurt=1>',
  '<svg><script>hurt=1</script></svg>',
  '<svg><animate onbegin=hurt=1 attributeName=x dur=1s>',
  '<math><mi//xlink:href="data:x,<script>hurt=1</script>">',
  '<iframe src="javascript:hurt=1"></iframe>',
  '<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>',
  '<object data="javascript:hurt=1"></object>',
  '<embed src="javascript:hurt=1">',
  '<body onload=hurt=1>',
  '<details open ontoggle=hurt=1>',
  '<input autofocus onfocus=hurt=1>',
  '<video><source onerror="hurt=1"></video>',
  '<a href="javascript:hurt=1">press</a>',
  '<form action="https://evil.example/"><button>Go on</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>body{display:none}</style>',
  '<plaintext>',
  '<!-- <b>comment',
  ']]><script>hurt=1</script>',
  '<b>bold</b> <i>italic</i>',
  '<marquee onstart=hurt=1>moves</marquee>',
  '&lt;script&gt;hurt=1&lt;/script&gt;',
  '&#60;img src=x onerror=hurt=1&#62;',
  '<ScRiPt>hurt=1</sCrIpT>',
  '<scr<script>ipt>hurt=1</scr</script>ipt>',
  '<img/src=`x`onerror=hurt=1>',
  "' onmouseover='hurt=1",
  '" onfocus="hurt=1" autofocus x="',
  '<div style="background:url(javascript:hurt=1)">x</div>',
  '<template><script>hurt=1</script></template>',
  '<portal src="https://evil.example/"></portal>',
];

const MARKDOWN = [
  '[press me](javascript:hurt=1)',
  '[press me](javascript:alert(1))',
  '![picture](https://evil.example/pixel.png)',
  '[a](data:text/html,<script>hurt=1</script>)',
  '<javascript:alert(1)>',
  '**bold** _italic_ ~~gone~~ `code`',
  '# A heading of my own',
  '> as if quoted by the counsellor',
  '| a | table |',
  '1. one 2. two',
  '[link][1] and [1]: javascript:hurt=1',
  '![x](x "onerror=hurt=1)',
  '***',
  '\\<b\\> escaped',
  '[Sign in again](https://evil.example/workspace/sign-in)',
];

const LINKS = [
  'https://evil.example/workspace/sign-in',
  'javascript:hurt=1',
  'JaVaScRiPt:alert(1)',
  'data:text/html;base64,PHNjcmlwdD5odXJ0PTE8L3NjcmlwdD4=',
  'vbscript:msgbox(1)',
  '//evil.example',
  'mailto:all@example.fi?body=hurt',
  'file:///etc/passwd',
  'http://127.0.0.1:3978/workspace',
  '/workspace/sign-out',
];

const UNSEEN = [
  'safe\u202egnp.exe',
  'a\u202db\u202cc',
  'x\u2066y\u2069z',
  'pass\u200bword',
  'zero\u200cwidth\u200djoin',
  'soft\u00adhyphen',
  'word\u2060joiner',
  'mark\u200e and \u200f mark',
  'line\u2028break and\u2029paragraph',
  'bell\u0007 and escape\u001b[31m red',
  'null\u0000byte',
  'tag\u{e0041}\u{e0042} letters',
  'filler\u3164 and \u2800 braille',
  'arabic \u0639\u0631\u0628\u064a and \u05e2\u05d1\u05e8\u05d9\u05ea',
  'z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030calgo',
];

const MACHINES = [
  '{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"hi"}]}',
  '{"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive"}]}',
  '{"type":"Action.OpenUrl","url":"javascript:hurt=1"}',
  '{"to":"counsellor","by":"counsellor","gone":true}',
  '<at>Everybody</at>',
  '{{constructor.constructor("hurt=1")()}}',
  '$' + '{hurt=1}',
  '#{7*7} <%= 7*7 %> {%hurt%}',
  '{$name} {$text}',
  '.match $x * {{hurt}}',
  "'; DROP TABLE cases; --",
  '%00 %0d%0aSet-Cookie: hurt=1',
  '__proto__ constructor toString',
  '../../../../etc/passwd',
  'undefined null NaN [object Object]',
];

const FORMULAS = [
  '=HYPERLINK("https://evil.example","press")',
  '+cmd|"/c calc"!A1',
  '-2+3+cmd|"/c calc"!A1',
  '@SUM(1+1)*cmd|"/c calc"!A1',
  '=1+1',
];

export const HOSTILE: readonly string[] = [
  ...HTML,
  ...MARKDOWN,
  ...LINKS,
  ...UNSEEN,
  ...MACHINES,
  ...FORMULAS,
];

/** What cannot be seen of all this; a counsellor sees it by its number. */
const SIGNS = new Set(
  [
    0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066,
    0x2069, 0x2800, 0x3164, 0xe0041, 0xe0042,
  ].map((code) => String.fromCodePoint(code)),
);

/** What the door of every channel takes out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const TAKEN_OUT = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** As it should stand on a counsellor's screen. */
export const onScreen = (text: string): string =>
  [...text.replace(TAKEN_OUT, '').trim()]
    .map((sign) =>
      SIGNS.has(sign) ? `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}` : sign,
    )
    .join('');
