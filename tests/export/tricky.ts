import type { ArticleGraph } from '../../src/model/index.js';
import { articleGraph } from '../store/fixture.js';

/** What breaks careless escaping, and values that tables have no way to say: empty lists, speakers who are nobody. */
export const tricky: ArticleGraph = articleGraph({
  id: 'tricky',
  published: '2025-03-10',
  text: `O\\u0027Neil'; DETACH DELETE n; // told {x} 'Ben, "B;" |C|' /* what\\he \\\u0007saw;\n\r\n\u2028, \`then\` &amp; <b>left</b>. =1+2 met 🕊️ Noa 🕊️ in Norport.`,
  who: [
    [
      "person:o'neil",
      "O\\u0027Neil'; DETACH DELETE n; //",
      { aliases: ['a; b', 'c'], roles: ['x,y', '"z"'] },
    ],
    ['person:ben', `'Ben, "B;" |C|'`],
    ['organisation:sum', '=1+2', { principal: 'organisation:behind' as never }],
    // Named by nobody, but whom somebody stands for.
    ['organisation:behind', 'The Board Behind'],
    ['person:noa', '🕊️ Noa 🕊️', { anonymous: true }],
  ],
  made: [
    {
      type: 'WARNS',
      source: "O\\u0027Neil'; DETACH DELETE n; //",
      trigger: 'told {x}',
      target: `'Ben, "B;" |C|'`,
      extra: {
        attribution: [
          { entity: null, name: '', text: '' },
          { entity: null, name: 'two; speakers', text: 'he \\' },
        ],
        date: { from: null, to: '2025-03-09' as never, precision: 'before', text: "before 'it'" },
      },
    },
    {
      type: 'MEETS',
      source: '=1+2',
      trigger: 'met',
      target: '🕊️ Noa 🕊️',
      extra: { attribution: [{ entity: null, name: 'nobody', text: 'nobody' }], place: 'Norport' },
    },
  ],
});
