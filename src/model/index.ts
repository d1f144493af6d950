export * from './article.js';
export * from './assertion.js';
export * from './entity.js';
export * from './graph.js';
export * from './ids.js';
export * from './mention.js';
export * from './resolution.js';
export * from './span.js';
