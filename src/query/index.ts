export { guardQuery } from './guard.js';
export { parseQuery, type Query, type QueryParameter } from './header.js';
export { libraryQuery, queryLibrary } from './library.js';
export { type GraphNames, graphNames, ownNames, unknownNames } from './names.js';
export { bindParameters } from './parameters.js';
export { type Answer, Reader } from './reader.js';
export { nearest } from './similar.js';
export { findQuery, typed } from './source.js';
export { bareCode, isBlank, isOpen, oneLine, type Statement, StatementBuffer } from './statements.js';
