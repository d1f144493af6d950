export type { ExportFormat, ExportOptions } from './format.js';
export { chooseFormat, exportFormats } from './formats.js';
export { wholeGraph } from './source.js';
export { writeExport } from './write.js';
