/** Distress is heard before anything else; figures of speech are not distress. */
import assert from 'node:assert/strict';
import { understanding } from './parts.js';

const HEARD: Readonly<Record<string, readonly string[]>> = {
  crisis: [
    'en jaksa enää elää',
    'haluan kuolla',
    'mä haluun vaan kuolla pois',
    'mietin itsemurhaa',
    'viiltelen itseäni',
    'olen ajatellut tappaa itseni',
    'kaikki olis helpompaa ilman mua',
    'toivon että olisin kuollut',
    'ei ole mitään syytä elää',
    'en jaksa enää',
    'en jaksa elaa',
    'Jag vill inte leva längre',
    'jag vill dö',
    'jag tänker ta livet av mig',
    'jag skär mig',
    'jag orkar inte mera',
    'jag har självmordstankar',
    'alla skulle ha det bättre utan mig',
    'I want to die',
    'i wanna kill myself',
    'thinking about suicide',
    "I don't want to live anymore",
    'I have been cutting myself',
    'everyone would be better off without me',
    'I self-harm',
    'im so depressed i cant go on like this',
  ],
  violence: [
    'isä lyö mua kotona',
    'poikaystävä uhkaili tappaa mut',
    'en uskalla mennä kotiin',
    'min pappa slår mig',
    'jag vågar inte gå hem',
    'my boyfriend hits me',
    "I'm scared to go home",
    'aion tappaa opettajan',
  ],
  abuse: [
    'minut raiskattiin',
    'meillä on perheväkivaltaa',
    'jag blev våldtagen',
    'I was raped',
    'valmentaja koskettelee mua vaikka en halua',
    'min pojkvän kontrollerar min telefon och jag får inte träffa vänner',
    'he threatens to share my nudes if I break up',
  ],
  emergency: [
    'kaveri ei hengitä',
    'isä ei herää, mitä mä teen',
    'otin liikaa lääkkeitä',
    'det brinner i köket och jag kommer inte ut',
    'min kompis har tagit en överdos och vaknar inte',
    'my coworker fell off the roof and is not moving',
    'I ate nuts and my throat is swelling',
  ],
  friend: [
    'mun kaveri puhuu itsemurhasta',
    'pikkusisko viiltelee, miten voin auttaa',
    'min kompis säger att hen inte vill leva',
    'my best friend texted me goodbye and is not answering',
  ],
  bullying: [
    'mua kiusataan koulussa',
    'minua syrjitään harjoittelussa',
    'kiusaaminen jatkuu aina vaan',
    'jag blir mobbad i skolan',
    'de andra trakasserar mig på praktiken',
    'I am being bullied',
    'they make fun of me at school',
    'my boss harasses me',
  ],
};

const NOT_DISTRESS = [
  'kuolen nauruun',
  'olen kuoleman väsynyt',
  'tapan aikaa ennen bussia',
  'mulla kuoli akku puhelimesta',
  'kuolen jännitykseen ennen haastattelua',
  'en jaksa vastata tähän kyselyyn',
  'haluan tehdä töitä vanhusten kanssa',
  'työttömyys pelottaa',
  'haastattelu jännittää ihan hirveästi',
  'lyön läpi artistina',
  'opinnäytetyö itsemurhien ehkäisystä',
  'hakkasin halkoja kesällä',
  'en osaa mitään',
  'tein lihakiusausta keittiössä',
  'jag dör av skratt',
  'jag är dötrött',
  'slå ihjäl lite tid',
  'jag orkar inte svara på fler frågor',
  'kurs om att motverka mobbning',
  'det slog mig att jag kan baka',
  'batteriet dog',
  "it's a dead-end job",
  "I'd kill for this job",
  'killing time before the bus',
  'I am dying to know',
  'my phone died',
  'deadline is tomorrow',
  'this homework is killing me',
  'you killed it',
  'a thesis on domestic violence',
  'I was hit by the idea that I could bake',
  'cut costs',
  'moi',
  'cv',
  '',
];

describe('safety', () => {
  for (const [kind, texts] of Object.entries(HEARD)) {
    for (const text of texts)
      it(`hears ${kind} in "${text}"`, () => assert.equal(understanding.safety(text), kind));
  }
  for (const text of NOT_DISTRESS) {
    it(`does not take "${text}" for distress`, () => assert.equal(understanding.safety(text), null));
  }

  it('hears it in one or two words, and in no short answer', () => {
    for (const [text, kind] of [
      ['kuolisinpa', 'crisis'],
      ['sain tappouhkauksia', 'violence'],
      ['gruppvåldtagen', 'abuse'],
      ['ingen puls', 'emergency'],
      ['losing consciousness', 'emergency'],
      ['carbon monoxide', 'emergency'],
    ] as const)
      assert.equal(understanding.safety(text), kind, text);
    for (const text of ['en aio', 'allihop', 'pulskello', 'goodbye then'])
      assert.equal(understanding.safety(text), null, text);
  });

  it('hears the gravest when there are several', () => {
    assert.equal(understanding.safety('mua kiusataan ja haluan kuolla'), 'crisis');
  });

  it('hears it in the middle of a long message, and beside a figure of speech', () => {
    assert.equal(
      understanding.safety(`${'Olen hitsaaja. '.repeat(80)} Oikeastaan haluan kuolla. Miten teen cv:n?`),
      'crisis',
    );
    assert.equal(understanding.safety('tapan aikaa mutta oikeasti haluan kuolla'), 'crisis');
  });

  it('hears it with letters held down, set apart or written without dots', () => {
    assert.equal(understanding.safety('HALUAAAN KUOLLAAAA!!!'), 'crisis');
    assert.equal(understanding.safety('haluan k u o l l a'), 'crisis');
    assert.equal(understanding.safety('jag vill inte leva langre'), 'crisis');
  });

  it('hears it beside thanks, greetings and a question about a CV, with a mark between them or without', () => {
    for (const text of [
      'En jaksa enää elää. Voitko auttaa mua CV:n kanssa?',
      'en jaksa enää elää voitko auttaa mua cv:n kanssa',
      'Hej! Jag blir mobbad i skolan. Tack på förhand',
      "I don't want to live anymore. Can you help me with my CV? Thanks",
    ])
      assert.notEqual(understanding.safety(text), null, text);
  });

  it('does not take an apology for distress, and hears what comes after it', () => {
    for (const text of [
      'Anteeksi että kysyn täällä, mutta miten teen CV:n?',
      'Förlåt att jag frågar här, men var hittar jag sommarjobb?',
      'Sorry to bother you but can you help me with my application?',
    ])
      assert.equal(understanding.safety(text), null, text);
    assert.equal(understanding.safety('Sorry to ask here, but I want to die'), 'crisis');
    assert.equal(understanding.safety('Anteeksi että kysyn täällä, mutta haluan kuolla'), 'crisis');
  });
});
