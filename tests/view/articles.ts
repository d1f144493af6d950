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

/** Three relations between two places, one that happened in a third, one that happened nowhere. */
export const crossing: ArticleGraph = articleGraph({
  id: 'crossing',
  text: 'Westmark warned Eastmark. Westmark met Eastmark in Midport. Eastmark accused Westmark. Ada Berg met Carl Dahl in Midport. Ada Berg accused Carl Dahl.',
  who: [
    ['state:WES', 'Westmark', { iso: 'WES', latitude: 40, longitude: -100 }],
    ['state:EAS', 'Eastmark', { iso: 'EAS', latitude: 48, longitude: 15 }],
    ['location:midport', 'Midport', { latitude: 64, longitude: -20 }],
    ['person:ada-berg', 'Ada Berg'],
    ['person:carl-dahl', 'Carl Dahl'],
  ],
  made: [
    { type: 'WARNS', source: 'Westmark', trigger: 'warned', target: 'Eastmark' },
    { type: 'MEETS', source: 'Westmark', trigger: 'met', target: 'Eastmark', extra: { place: 'Midport' } },
    {
      type: 'ACCUSES',
      source: 'Eastmark',
      trigger: 'accused',
      target: 'Westmark',
      extra: { modality: 'alleged' },
    },
    { type: 'MEETS', source: 'Ada Berg', trigger: 'met', target: 'Carl Dahl', extra: { place: 'Midport' } },
    { type: 'ACCUSES', source: 'Ada Berg', trigger: 'accused', target: 'Carl Dahl' },
  ],
});

/** More sentences than a page shows at once. */
export const many: ArticleGraph = articleGraph({
  id: 'many',
  text: 'Westmark warned Eastmark.',
  who: [
    ['state:WES', 'Westmark'],
    ['state:EAS', 'Eastmark'],
  ],
  made: Array.from({ length: 320 }, () => ({
    type: 'WARNS',
    source: 'Westmark',
    trigger: 'warned',
    target: 'Eastmark',
  })),
});
