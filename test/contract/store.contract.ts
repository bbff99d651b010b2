/** What every store must do, on every engine. Each part is a file of its own. */
import { casesContract } from './cases.contract.js';
import { deliveriesContract } from './deliveries.contract.js';
import type { Engine } from './engine.js';
import { erasureContract } from './erasure.contract.js';
import { identitiesContract } from './identities.contract.js';
import { migrationsContract } from './migrations.contract.js';
import { operationsContract } from './operations.contract.js';
import { retentionContract } from './retention.contract.js';
import { sharesContract } from './shares.contract.js';
import { surveysContract } from './surveys.contract.js';
import { toldContract } from './told.contract.js';
import { turnsContract } from './turns.contract.js';

export function storeContract(engine: Engine): void {
  describe(`the store on ${engine.name}`, () => {
    turnsContract(engine);
    surveysContract(engine);
    deliveriesContract(engine);
    identitiesContract(engine);
    erasureContract(engine);
    retentionContract(engine);
    operationsContract(engine);
    migrationsContract(engine);
    toldContract(engine);
    casesContract(engine);
    sharesContract(engine);
  });
}
