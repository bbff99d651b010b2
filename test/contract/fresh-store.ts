/** A fresh store before each test, closed and removed after it. */
import type { Store } from '../../src/store/store.js';
import { type Engine, freshPlace, type Place } from './engine.js';
import { openTestStore } from './words.js';

export interface FreshStore {
  readonly store: Store;
  readonly place: Place;
  /** Closes the store and opens it again, as a restart does. */
  restart(): Promise<Store>;
}

/** To be called in a `describe`. Where the engine cannot be had, its tests are skipped by name; in CI they fail. */
export function freshStore(engine: Engine): FreshStore {
  let place: Place | null = null;
  let store: Store | null = null;
  beforeEach(async function () {
    place = await freshPlace(engine, this);
    store = await openTestStore(place.url);
  });
  afterEach(async () => {
    await store?.close();
    await place?.remove();
    store = null;
    place = null;
  });
  const open = <T>(it: T | null): T => {
    if (it === null) throw new Error('The store is there only during a test');
    return it;
  };
  return {
    get store() {
      return open(store);
    },
    get place() {
      return open(place);
    },
    restart: async () => {
      await open(store).close();
      store = await openTestStore(open(place).url);
      return store;
    },
  };
}
