import { onPostgres } from './embedded-postgres.js';
import { storeContract } from './store.contract.js';

storeContract(onPostgres);
