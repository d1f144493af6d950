export { guardQuery } from './guard.js';
export type { Query, QueryParameter } from './header.js';
export { libraryQuery, queryLibrary } from './library.js';
export { bindParameters } from './parameters.js';
export { type Answer, Reader } from './reader.js';
export { nearest } from './similar.js';
export { findQuery } from './source.js';
