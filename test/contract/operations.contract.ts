import type { Engine } from './engine.js';
export function operationsContract(_engine: Engine): void {}
