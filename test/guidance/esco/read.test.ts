/** The files of ESCO as they are read: names by language, other names, relations; what is odd and what is wrong. */
import assert from 'node:assert/strict';
import { isOfEsco, readEsco } from '../../../src/guidance/esco/read.js';

const skill = (n: number) => `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${n}`;
const occupation = (n: number) => skill(n).replace('/skill/', '/occupation/');
const named = (uri: string, en: string) => ({ uri, prefLabel: { en } });
const json = (name: string, content: unknown) => ({ name, text: JSON.stringify(content) });
const OCCUPATIONS = json('occupations.json', [named(occupation(1), 'lantern keeper')]);
const SKILLS = json('skills.json', [named(skill(1), 'polish moon stones'), named(skill(2), 'sort feathers')]);
const HEAD = 'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status';
const csv = (name: string, ...rows: string[]) => ({ name, text: [HEAD, ...rows].join('\n') });
const relations = (...rows: string[]) => ({
  name: 'occupationSkillRelations.csv',
  text: ['occupationUri,relationType,skillType,skillUri', ...rows].join('\n'),
});
const needs = `${occupation(1)},essential,,${skill(1)}`;

describe('Reading ESCO', () => {
  it('puts names of several files together, and shows the English one where there is none', () => {
    const fi = csv('skills_fi.csv', `KnowledgeSkillCompetence,${skill(1)}, kiillottaa kuukiviä ,,,released`);
    const { concepts, unnamed } = readEsco([OCCUPATIONS, SKILLS, fi]);
    const [, polish, sort] = concepts;
    assert.deepEqual(polish?.labels, {
      fi: 'kiillottaa kuukiviä',
      sv: 'polish moon stones',
      en: 'polish moon stones',
    });
    assert.equal(sort?.labels.fi, 'sort feathers');
    assert.deepEqual(unnamed, [
      ['fi', 2],
      ['sv', 3],
      ['en', 0],
    ]);
  });

  it('takes alternative and hidden names, each once, without the name itself', () => {
    const row = `KnowledgeSkillCompetence,${skill(1)},polish moon stones,"rub stones\npolish moon stones\nrub stones",shine stones,released`;
    const { concepts } = readEsco([OCCUPATIONS, csv('skills_en.csv', row)]);
    assert.deepEqual(concepts[1]?.alternatives.en, ['rub stones', 'shine stones']);
  });

  it('counts the occupations that need a skill', () => {
    const { concepts, files } = readEsco([relations(needs), OCCUPATIONS, SKILLS]);
    assert.deepEqual(
      concepts.map(({ breadth }) => breadth),
      [0, 1, 0],
    );
    assert.equal(files.find(({ file }) => file.startsWith('occupationSkill'))?.relations, 1);
  });

  it('leaves a few relations of unknown concepts out, and refuses many', () => {
    const unknown = `${occupation(9)},optional,,${skill(1)}`;
    const few = readEsco([OCCUPATIONS, SKILLS, relations(...Array(200).fill(needs), unknown)]);
    assert.deepEqual(few.wrong, []);
    assert.deepEqual(few.files[2]?.left, [['relations of concepts that no file has', 1]]);
    const many = readEsco([OCCUPATIONS, SKILLS, relations(needs, unknown)]);
    assert.match(many.wrong[0]?.reason ?? '', /1 relations are of concepts that no file has/);
  });

  const wrong: readonly (readonly [string, { name: string; text: string }, number, RegExp])[] = [
    [
      'a missing column',
      { name: 'skills_en.csv', text: 'conceptUri,altLabels\n' },
      1,
      /"conceptType", "pref/,
    ],
    [
      'a short row',
      csv('skills_en.csv', 'KnowledgeSkillCompetence'),
      2,
      /has 1 fields; the first line has 6/,
    ],
    ['an open quotation mark', csv('skills_en.csv', '"KnowledgeSkill'), 2, /no closing quotation mark/],
    ['an empty file', { name: 'skills_sv.csv', text: '' }, 1, /is empty/],
    ['JSON that is none', { name: 'skills.json', text: '[\n{"uri": }]' }, 2, /./],
    ['JSON that is no list', { name: 'skills.json', text: '{}' }, 1, /is no list/],
    ['a concept without a URI', { name: 'skills.json', text: '[\n\n{}]' }, 3, /has no text "uri"/],
    [
      'a name that is no text',
      json('skills.json', [{ uri: skill(1), prefLabel: { fi: 1 } }]),
      1,
      /text "fi"/,
    ],
    [
      'no name in our languages',
      json('skills.json', [{ uri: skill(1), prefLabel: { de: 'x' } }]),
      1,
      /no name/,
    ],
    ['a relation of another kind', relations(needs.replace('essential', 'nice')), 2, /neither essential nor/],
  ];
  for (const [what, file, line, reason] of wrong)
    it(`refuses ${what} with its line, and gives no concept`, () => {
      const others = file.name.startsWith('skills') ? [OCCUPATIONS] : [OCCUPATIONS, SKILLS];
      const reading = readEsco([...others, file]);
      assert.deepEqual(reading.concepts, []);
      assert.equal(reading.wrong[0]?.file, file.name);
      assert.equal(reading.wrong[0]?.line, line);
      assert.match(reading.wrong[0]?.reason ?? '', reason);
    });

  it('knows its files by their names', () => {
    for (const name of [
      'skills_fi.csv',
      'occupations.json',
      'v1/skills_en.csv',
      'occupationSkillRelations_en.csv',
    ])
      assert.ok(isOfEsco(name), name);
    for (const name of [
      'skills.csv',
      'skills_de.csv',
      'greenSkills_en.csv',
      'skillGroups_en.csv',
      'skills_en.json',
    ])
      assert.ok(!isOfEsco(name), name);
  });
});
