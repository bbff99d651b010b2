/** Commands: whole messages only, in any language, forgiving of case, punctuation, politeness and a slip. */
import assert from 'node:assert/strict';
import type { Command } from '../../src/conversation/ports.js';
import { understanding } from './parts.js';

const COMMANDS: readonly (readonly [Command, readonly string[]])[] = [
  [
    'stop',
    [
      'lopeta',
      'LOPETA!',
      'lopetetaan',
      'haluan lopettaa',
      'sluta',
      'avbryt',
      'stop',
      'Stop.',
      'quit',
      'lopeta nyt',
      'stop please',
      'I want to stop',
      'never mind',
    ],
  ],
  ['back', ['takaisin', 'takasin', 'edellinen kysymys', 'tillbaka', 'gå tillbaka', 'back', 'go back']],
  [
    'change',
    [
      'muuta vastausta',
      'haluan muuttaa vastausta',
      'vastasin väärin',
      'ändra svar',
      'jag svarade fel',
      'change my answer',
      'can I change my last answer?',
    ],
  ],
  [
    'help',
    [
      'apua',
      'auta',
      'mitä sä osaat?',
      'mitä osaat',
      'hjälp',
      'vad kan du?',
      'help',
      'what can you do',
      'menu',
      'en ymmärrä',
    ],
  ],
  [
    'about',
    [
      'kuka sinä olet',
      'oletko robotti?',
      'vem är du',
      'är du en människa?',
      'who are you',
      'are you a bot?',
      'kuka näkee viestini',
    ],
  ],
  ['thanks', ['kiitos', 'kiitti', 'kiitos paljon', 'tack', 'tusen tack', 'thanks', 'thank you so much']],
  ['greeting', ['moi', 'hei', 'terve', 'hej', 'hejsan', 'hello', 'hi there']],
  [
    'counsellor',
    [
      'haluan puhua ihmiselle',
      'haluun jutella opon kanssa',
      'ihminen',
      'opo',
      'voinko puhua jonkun kanssa',
      'jag vill prata med en människa',
      'studiehandledare',
      'I want to talk to a counsellor',
      'human please',
      'can I speak to a real person',
    ],
  ],
  [
    'my_data',
    [
      'omat tiedot',
      'mitä tiedät minusta?',
      'mina uppgifter',
      'vad vet du om mig',
      'my data',
      'what do you know about me?',
    ],
  ],
  [
    'forget',
    ['unohda minut', 'poista tietoni', 'glöm mig', 'radera mina uppgifter', 'forget me', 'delete my data'],
  ],
  ['feedback', ['palaute', 'haluan antaa palautetta', 'ge respons', 'feedback']],
  ['language', ['vaihda kieli', 'byt språk', 'change language', 'kieli']],
  [
    'language:fi',
    [
      'suomeksi',
      'puhutaan suomea',
      'på finska',
      'in Finnish',
      'can we speak Finnish?',
      'voidaanko puhua suomea',
    ],
  ],
  [
    'language:sv',
    ['på svenska', 'ruotsiksi', 'kan vi prata svenska?', 'svenska tack', 'in Swedish please', 'På Svenska!'],
  ],
  [
    'language:en',
    [
      'in English',
      'can we speak english',
      'englanniksi',
      'på engelska',
      "I don't speak Finnish",
      'English please',
    ],
  ],
];

/** Contain a command's word, or sound like one, and are none. */
const NOT_COMMANDS = [
  'lopetin työt keväällä',
  'haluan oppia puhumaan ruotsia',
  'autan vanhuksia',
  'jag slutade skolan i våras',
  'I stopped working there',
  'ihmisten auttaminen',
  'takaisin töihin',
  'back office work',
  'kiitos kysymästä, olen hitsaaja',
  'englannin opettaja',
  'opiskelu',
  'moikkasin asiakkaita',
  'stop-motion animation',
  'joo',
  'ei',
  '2',
  '',
  '!!!',
  'lopetalopeta',
  'beck',
  'stap',
];

describe('commands', () => {
  for (const [command, texts] of COMMANDS) {
    for (const text of texts) {
      it(`takes "${text}" as ${command}`, () => assert.equal(understanding.command(text, 'fi'), command));
    }
  }

  it('are heard in every language whatever the language of the conversation', () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      assert.equal(understanding.command('unohda minut', language), 'forget');
      assert.equal(understanding.command('på svenska', language), 'language:sv');
      assert.equal(understanding.command('stop', language), 'stop');
    }
  });

  it('are never a part of a message, nor a word that resembles one', () => {
    for (const text of NOT_COMMANDS) assert.equal(understanding.command(text, 'fi'), null, text);
  });

  it('forgive one slip in a long word and none in a short one', () => {
    assert.equal(understanding.command('takaisn', 'fi'), 'back');
    assert.equal(understanding.command('palaute!', 'fi'), 'feedback');
    assert.equal(understanding.command('tillbakka', 'sv'), 'back');
    assert.equal(understanding.command('stpo', 'en'), null);
  });

  it('do without dots and rings, and do not mind invisible characters', () => {
    assert.equal(understanding.command('glom mig', 'sv'), 'forget');
    assert.equal(understanding.command('lo\u200bpe\u00adta', 'fi'), 'stop');
    assert.equal(understanding.command('ＳＴＯＰ', 'en'), 'stop');
  });
});
