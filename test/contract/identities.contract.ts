import type { Engine } from './engine.js';
export function identitiesContract(_engine: Engine): void {}
