import type { Engine } from './engine.js';
export function erasureContract(_engine: Engine): void {}
