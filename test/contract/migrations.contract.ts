import type { Engine } from './engine.js';
export function migrationsContract(_engine: Engine): void {}
