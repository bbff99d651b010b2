/** Broken CSV files. */
import { broken } from './broken.js';

export const BROKEN_CSV = [
  ...broken(
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
  ...broken(
    'bare.csv',
    ['columns that need a mapping', ',value,status', ',figure,status', '1: the columns are'],
    ['no rows', fixtureRows(), '', '1: there are no rows'],
  ),
];

function fixtureRows(): string {
  return 'SS,Whole country,2024,71.0,\nSS,Whole country,2025,,...\n01,North,2024,65.25,b\n01,North,2025,0,-\n';
}
