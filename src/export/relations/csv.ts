import type { FileFormat } from '../format.js';
import { csvHeader, csvRow } from './csv-text.js';
import { relationRecords } from './read.js';

export const csv: FileFormat = {
  name: 'csv',
  endings: ['.csv'],
  title: 'a table of the relations with their quotes, for spreadsheets',
  async *parts(graph) {
    yield csvHeader();
    for await (const record of relationRecords(graph)) yield csvRow(record);
  },
};
