export { temporaryPath } from './file.js';
export type { ExportFormat, ExportOptions } from './format.js';
export { chooseFormat, exportFormats } from './formats.js';
export { type ExportSource, wholeGraph } from './source.js';
export { chosen, whereKeys } from './where/index.js';
export { writeExport } from './write.js';
