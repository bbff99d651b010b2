import { inMemory } from './engine.js';
import { storeContract } from './store.contract.js';

storeContract(inMemory);
