/** Every kind of brokenness: a whole fixture with one thing changed, and the line and reason with which it is refused. */

export interface Broken {
  readonly fixture: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Problems as "LINE: reason", by their beginnings. */
  readonly told: readonly string[];
}

const list = (
  fixture: string,
  ...rows: readonly (readonly [string, string, string, ...string[]])[]
): readonly Broken[] => rows.map(([what, from, to, ...told]) => ({ fixture, what, from, to, told }));

export const BROKEN_JSON = [
  ...list(
    'dataset.json',
    ['a comma too many', '"size": [2, 3, 3],', '"size": [2, 3, 3,],', '10: a value belongs here'],
    ['a comma too few', '"class": "dataset",', '"class": "dataset"', '4: "," or "}" belongs here'],
    ['a comment', '"class"', '// no\n"class"', '3: a name in quotation marks belongs here'],
    [
      'a member twice',
      '"source": "Sample Agency"',
      '"label": "Again"',
      '5: the member "label" stands here twice',
    ],
    [
      'a text without its end',
      '"source": "Sample Agency"',
      '"source": "Sample Agency',
      '5: a text has no closing quotation mark',
    ],
    ['an unknown escape', 'Sample Agency', 'Sample \\q', '5: a text has an escape'],
    ['half a character', 'Sample Agency', 'Sample \\ud800', '5: a text has half a character'],
    [
      'a number with a zero too many',
      '1200, 1180',
      '01200, 1180',
      '39: "01200" is not how JSON writes a number',
    ],
    [
      'text after the end',
      '"name": "Sample desk"}}\n}',
      '"name": "Sample desk"}}\n} x',
      '45: the JSON ended before this',
    ],
    ['a version that is not known', '"2.0"', '"3.0"', '2: version "3.0" is not known'],
    ['a class that is not known', '"class": "dataset"', '"class": "table"', '3: class "table" is not one'],
    ['a dimension alone', '"class": "dataset"', '"class": "dimension"', '3: class is a dimension by itself'],
    ['no dimension', '"dimension": {', '"dimensions": {', '1: dimension is missing'],
    ['no id', '"id": [', '"ids": [', '12: id of dimension does not list', '12: size of dimension is missing'],
    [
      'a dimension in id that is not there',
      '"region", "year"],',
      '"area", "year"],',
      '21: dimension "region" is not listed in id',
    ],
    ['a size that is no whole number', '[2, 3, 3]', '[2, 3.5, 3]', '10: size is not a list of whole numbers'],
    ['a size too few', '[2, 3, 3]', '[2, 3]', '9: id and size do not fit'],
    [
      'a size that is another',
      '[2, 3, 3]',
      '[2, 4, 3]',
      '25: index of category of dimension "region" has 3 categories, size says 4',
    ],
    ['a role of a stranger', '"time": ["year"]', '"time": ["years"]', '11: time of role names "years"'],
    ['two roles', '"geo": ["region"]', '"geo": ["year"]', '11: geo of role names "year", which has a role'],
    [
      'a place twice',
      '"01": 1, "10": 2}',
      '"01": 1, "10": 1}',
      '25: index of category of dimension "region" gives "10" no place',
    ],
    [
      'a code twice',
      '["2023", "2024", "2025"]',
      '["2023", "2024", "2024"]',
      '33: index of category of dimension "year" has "2024" twice',
    ],
    [
      'no index',
      '{"index": ["2023", "2024", "2025"]}',
      '{"label": {"a": "A", "b": "B"}}',
      '33: index of category of dimension "year" is missing',
    ],
    [
      'a label of a stranger',
      '"10": "South"}',
      '"11": "South"}',
      '26: label of category of dimension "region": "11" is not in index',
    ],
    [
      'a label that is no text',
      '"10": "South"}',
      '"10": 5}',
      '26: label of category of dimension "region": "10" is not what label takes',
    ],
    [
      'a part of a stranger',
      '["01", "10"]}',
      '["01", "11"]}',
      '27: child of category of dimension "region" "SS" has "11"',
    ],
    [
      'a part of itself',
      '{"SS": ["01", "10"]}',
      '{"SS": ["01"], "01": ["SS"]}',
      '27: child of category of dimension "region" makes',
    ],
    [
      'a unit of a stranger',
      '"graduates": {"label": "persons", "decimals": 0}',
      '"graduate": {"label": "persons"}',
      '18: unit of category of dimension "measure": "graduate"',
    ],
    [
      'a note that is no list of texts',
      '["A sample table for tests.", ',
      '[5, ',
      '8: note is not a list of texts',
    ],
    ['a figure too few', '71.0, 72.5, 70.0,', '71.0, 72.5,', '35: value holds 17 figures for 18 cells'],
    [
      'a figure too many',
      '71.0, 72.5, 70.0,',
      '71.0, 72.5, 70.0, 1,',
      '35: value holds 19 figures for 18 cells',
    ],
    ['a figure in quotation marks', '1200, 1180', '"1200", 1180', '39: "1200" stands in quotation marks'],
    ['a figure that is true', '1200, 1180', 'true, 1180', '39: true is no figure'],
    ['values within values', '1200, 1180', '[1200], 1180', '35: value is not a list of figures'],
    ['a status for no cell', '"17": "d"', '"18": "d"', '43: status has "18", which is no place from 0 to 17'],
    ['a status that is no text', '"17": "d"', '"17": 5', '43: status 5 is no text'],
    ['a status place with a zero too many', '"17": "d"', '"017": "d"', '43: status has "017"'],
  ),
  ...list(
    'collection.json',
    ['no link', '"link"', '"links"', '1: link is a collection without figures'],
    [
      'an item that is no object',
      '{"class": "dataset", "href"',
      '7, {"class": "dataset", "href"',
      '7: an item of a collection is an object',
    ],
    ['a broken dataset in it', '"value": [1, 2]', '"value": [1]', '6: value holds 1 figures for 2 cells'],
    ['an empty table', '"value": [1, 2]', '"value": []', '6: value is empty: this tells about a table'],
    [
      'a status list of another length',
      '[null, "r", "few"]',
      '[null, "r"]',
      '9: status is not a list of 3 texts',
    ],
  ),
  ...list('old.json', [
    'a member that is no dataset',
    '"dimension": {"id": ["a"], "size": ["3"],',
    '"dimension": {"id": ["a"], "size": ["0"],',
    '19: size of dimension',
  ]),
];

export const BROKEN_PX = [
  ...list(
    'table.px',
    [
      'a quotation mark too many',
      '"SAMPLE1"',
      '"SAM"PLE1"',
      '9: "," or ";" belongs here, after "SAM" of MATRIX',
    ],
    ['a quotation mark too few', 'MATRIX="SAMPLE1"', 'MATRIX="SAMPLE1', '11: "," or ";" belongs here'],
    [
      'a comma too few in a line',
      '"Whole country","North",',
      '"Whole country" "North",',
      '27: a comma is missing between two texts',
    ],
    ['no equals sign', 'DECIMALS=1;\nSHOW', 'DECIMALS 1;\nSHOW', '7: "=" belongs after DECIMALS'],
    ['a keyword in small letters', 'COPYRIGHT=YES', 'Copyright=YES', '10: "=" belongs after C'],
    ['a keyword twice', 'COPYRIGHT=YES;', 'MATRIX="AGAIN";', '10: MATRIX stands here twice'],
    ['no unit', 'UNITS="persons"', 'UNIT="persons"', '1: UNITS is missing'],
    ['a flag that is neither yes nor no', 'COPYRIGHT=YES', 'COPYRIGHT=2', '10: COPYRIGHT is YES or NO'],
    ['a number that is none', 'SHOWDECIMALS=1', 'SHOWDECIMALS="x"', '8: SHOWDECIMALS is a number'],
    [
      'more decimals shown than there are',
      'SHOWDECIMALS=1',
      'SHOWDECIMALS=2',
      '8: SHOWDECIMALS is more than DECIMALS=1',
    ],
    [
      'a text without quotation marks',
      'MATRIX="SAMPLE1"',
      'MATRIX=SAMPLE1',
      '9: MATRIX takes texts in quotation marks',
    ],
    ['two texts for one', 'MATRIX="SAMPLE1"', 'MATRIX="SAMPLE1","x"', '9: MATRIX takes one value, not 2'],
    [
      'a language that is not in the list',
      'SUBJECT-AREA[sv]',
      'SUBJECT-AREA[fi]',
      '13: SUBJECT-AREA[fi]: the language is not in LANGUAGES',
    ],
    ['a main language that is not in the list', '"en","sv"', '"fi","sv"', '5: LANGUAGES leaves out "en"'],
    [
      'a variable too few in a language',
      'STUB[sv]="område";\n',
      '',
      '23: STUB and HEADING name 2 variables in [sv]',
    ],
    [
      'CONTVARIABLE in one language only',
      'CONTVARIABLE[sv]="innehåll";',
      '',
      '22: CONTVARIABLE[sv] is missing',
    ],
    [
      'values too few in a language',
      '"Hela landet","Norr","Söder"',
      '"Hela landet","Norr"',
      '29: VALUES[sv] of "område" has 2 values, the main language 3',
    ],
    [
      'other codes in a language',
      'CODES[sv]("område")="SS","01","10"',
      'CODES[sv]("område")="SS","01","11"',
      '37: CODES[sv] of "område" are others',
    ],
    ['values of no variable', 'VALUES("year")', 'VALUES("years")', '21: VALUES of "year" is missing'],
    [
      'codes too few',
      'CODES("region")="SS","01","10"',
      'CODES("region")="SS","01"',
      '36: CODES of "region" has 2 codes for 3 values',
    ],
    [
      'a code twice',
      'CODES("contents")="share","graduates"',
      'CODES("contents")="share","share"',
      '38: "contents" has "share" twice',
    ],
    [
      'points of time too few',
      'TIMEVAL("year")=TLIST(A1),"2024","2025"',
      'TIMEVAL("year")=TLIST(A1),"2024"',
      '34: TIMEVAL of "year" has 1 points for 2 values',
    ],
    [
      'no scale of time',
      'TIMEVAL("year")=TLIST(A1),',
      'TIMEVAL("year")=',
      '34: TIMEVAL of "year" begins with TLIST',
    ],
    [
      'an interval that goes back',
      'TIMEVAL("year")=TLIST(A1),"2024","2025"',
      'TIMEVAL("year")=TLIST(A1,"2025"-"2024")',
      '34: TIMEVAL of "year" has no interval',
    ],
    [
      'a note on no variable',
      'NOTE("region")',
      'NOTE("regionx")',
      '52: NOTE is about "regionx", which is no variable',
    ],
    [
      'a note on no value',
      'VALUENOTE("year","2025*")',
      'VALUENOTE("year","2026")',
      '53: VALUENOTE is about "2026", which is no value of "year"',
    ],
    [
      'a note on a cell with a name too few',
      'CELLNOTE("North","*","2025*")',
      'CELLNOTE("North","2025*")',
      '54: CELLNOTE names 2 values for 3 variables',
    ],
    ['a symbol on no cell', 'DATANOTECELL("01"', 'DATANOTECELL("99"', '59: DATANOTECELL is about "99"'],
    [
      'a unit of no content',
      'UNITS("Share in work")',
      'UNITS("Shared")',
      '43: UNITS is about "Shared", which is no value of "contents"',
    ],
    [
      'precision of no value',
      'PRECISION("contents","Share in work")',
      'PRECISION("contents","Shares")',
      '42: PRECISION is about "Shares"',
    ],
    [
      'elimination by no value',
      'ELIMINATION("region")="Whole country"',
      'ELIMINATION("region")="Country"',
      '40: ELIMINATION names "Country"',
    ],
    [
      'contents in no variable',
      'CONTVARIABLE="contents"',
      'CONTVARIABLE="content"',
      '25: CONTVARIABLE names "content"',
    ],
    [
      'a description by default that is not there',
      'DESCRIPTION="Sample: graduates in work"',
      'DESCRIPTIONDEFAULT=YES',
      '14: DESCRIPTIONDEFAULT says YES',
    ],
    ['a code page that nobody knows', '"utf-8"', '"klingon-1"', '3: CODEPAGE "klingon-1" is not known'],
    ['no data', 'DATA=\n', 'DATEN="', '62: "," or ";" belongs here'],
    ['a figure too few', '71.0 72.50 1200', '72.50 1200', '64: DATA holds 11 cells, 12 are declared'],
    ['a figure too many', '71.0 72.50 1200', '71.0 72.50 1 200', '64: DATA goes on after all 12 cells'],
    ['a figure with a letter', '72.50', '72.5o', '62: "72.5o" is neither a figure nor a symbol'],
    ['a symbol of eight dots', '"......"', '"........"', '64: "\\"........\\"" is neither'],
    ['a word for a symbol', '"......"', '"secret"', '64: "\\"secret\\"" is neither'],
    ['a last figure that may be cut off', '800 "......" ;\n', '800 12', '64: DATA has no closing semicolon'],
  ),
  ...list(
    'keys.px',
    ['no title', 'TITLE=', 'TITEL=', '1: TITLE or DESCRIPTION is missing'],
    ['KEYS for one variable only', 'KEYS("ika")=VALUES;\n', '', '18: KEYS is for every variable of the stub'],
    ['KEYS by something else', 'KEYS("ika")=VALUES', 'KEYS("ika")=NAMES', '19: KEYS is CODES or VALUES'],
    [
      'a key that is no value',
      '"1","20-24",5',
      '"3","20-24",5',
      '21: the row has "3", which is no value of "alue"',
    ],
    ['the same keys twice', '"2","-19"', '"1","20-24"', '22: a row with these keys stands here twice'],
    ['a cell too few in a row', '5 6', '5', '22: the row has 1 cells, 2 are declared'],
    ['a key too few', '"1","20-24",5', '"1",5', '21: a text in quotation marks belongs here'],
  ),
];

export const BROKEN_CSV = [
  ...list(
    'long.csv',
    [
      'a column that the mapping does not know',
      ';Yksikko',
      ';Yksikot',
      '3: there is no column "Yksikko"',
      '3: the mapping does not say what column "Yksikot" is',
    ],
    [
      'two columns of one name',
      ';Yksikko',
      ';Vuosi',
      '3: there are two columns "Vuosi"',
      '3: there is no column "Yksikko"',
    ],
    [
      'a field too few',
      'SS;Koko maa;2024;71,0;;%',
      'SS;Koko maa;2024;71,0;%',
      '4: the row has 5 fields, the header 6',
    ],
    ['a decimal point where there are commas', '71,0', '71.0', '4: "71.0" is neither a figure nor a symbol'],
    ['thousands in wrong places', '1 072,50', '10 72,50', '5: "10 72,50" is neither'],
    ['a row twice', '10;Etela;2025;;c;%', '10;Etela;2024;;c;%', '9: there is a row for the same cell before'],
    [
      'a row too few',
      '10;Etela;2025;;c;%\n',
      '',
      '8: 1 cells have no row, the first Alue "10", Vuosi "2025"',
    ],
    [
      'another name for a code',
      '10;Etela;2025',
      '10;Etelae;2025',
      '9: "10" is called "Etelae" here and "Etela" before',
    ],
    [
      'a code that the mapping does not list',
      '10;Etela;2025',
      '10;Etela;2026',
      '9: "2026" of column "Vuosi" is not in the mapping',
    ],
    [
      'a quotation mark inside a field',
      'Koko maa;2025',
      'Koko "maa";2025',
      '5: a quotation mark stands inside a field',
    ],
    [
      'a field that goes on after its end',
      '"";2024;tieto',
      '"" x";2024;tieto',
      '6: a field goes on after its closing',
    ],
    [
      'a field without its end',
      '10;Etela;2025;;c;%',
      '"10;Etela;2025;;c;%',
      '9: the field that begins here has no closing quotation mark',
    ],
  ),
  ...list(
    'bare.csv',
    ['columns that need a mapping', ',value,status', ',figure,status', '1: the columns are'],
    ['no rows', fixtureRows(), '', '1: there are no rows'],
  ),
];

function fixtureRows(): string {
  return 'SS,Whole country,2024,71.0,\nSS,Whole country,2025,,...\n01,North,2024,65.25,b\n01,North,2025,0,-\n';
}
