import type { Engine } from './engine.js';
export function retentionContract(_engine: Engine): void {}
