import { onPostgres } from './embedded-postgres.js';
import { inFile, inMemory } from './engine.js';
import { parallelContract } from './parallel.contract.js';

for (const engine of [inMemory, inFile, onPostgres]) parallelContract(engine);
