import { inFile } from './engine.js';
import { storeContract } from './store.contract.js';

storeContract(inFile);
