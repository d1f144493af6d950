import type { ArticleGraph } from '../../src/model/index.js';
import { articleGraph } from '../store/fixture.js';

/** Four lines between one pair, a loop, and a name that would be markup if anything let it. */
export const hostile: ArticleGraph = articleGraph({
  id: 'hostile',
  text: '🚢 Ostmark warned <img src=x onerror=hacked> and met it and paid it. <img src=x onerror=hacked> accused Ostmark. Ostmark criticised Ostmark.',
  who: [
    ['state:OST', 'Ostmark'],
    ['organisation:img', '<img src=x onerror=hacked>'],
  ],
  made: [
    { type: 'WARNS', source: 'Ostmark', trigger: 'warned', target: '<img src=x onerror=hacked>' },
    {
      type: 'MEETS',
      source: 'Ostmark',
      trigger: 'met',
      target: '<img src=x onerror=hacked>',
      extra: { plover: 'CONSULT' },
    },
    {
      type: 'GILDS',
      source: 'Ostmark',
      trigger: 'paid',
      target: '<img src=x onerror=hacked>',
      extra: { plover: 'AID', modality: 'threatened' },
    },
    {
      type: 'ACCUSES',
      source: '<img src=x onerror=hacked>',
      trigger: 'accused',
      target: 'Ostmark',
      extra: { polarity: 'negated' },
    },
    {
      type: 'ZAPS',
      source: 'Ostmark',
      trigger: 'criticised',
      target: 'Ostmark',
      extra: { plover: 'ACCUSE' },
    },
  ],
});
