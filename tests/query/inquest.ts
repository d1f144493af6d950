import type { Assertion, IsoDate, Speaker } from '../../src/model/index.js';
import { articleGraph } from '../store/fixture.js';

const on = (date: string): Pick<Assertion, 'date'> => ({
  date: { from: date as IsoDate, to: date as IsoDate, precision: 'day', text: date },
});
const said = (speaker: unknown) => ({ attribution: [speaker as Speaker] });
const official = said({ entity: 'anonymous:inquest:0', name: 'official', text: 'An official' });
const berg = said({ entity: 'person:ada-berg', name: 'Ada Berg', text: 'Ada Berg' });
const coded = (cameo: string, plover: string, mode: string | null) => ({ cameo, plover, mode });

/** Beside the articles of tests/store, for what they lack: releases, arrests, mediation, refusals, odd dates, an event told twice. */
export const inquest = articleGraph({
  id: 'inquest',
  outlet: 'Inland Times',
  published: '2025-04-02',
  text: 'An official said that Borland released the crew on Tuesday. Borland arrested Carl Dahl on Wednesday. According to Ada Berg, Eva Falk mediated between Borland and the Union. The Union attacked Borland near Norport on 9 April. Borland threatened to strike the Union. Ada Berg refused to meet the Union. Ada Berg, member of the Union, left. Bo Berg met the Union. Ada Berg had met Carl Dahl on 5 March.',
  who: [
    ['anonymous:inquest:0', 'official', { type: 'Person', anonymous: true }],
    ['person:ada-berg', 'Ada Berg'],
    ['person:bo-berg', 'Bo Berg', { aliases: ['Berg'] }],
    ['person:carl-dahl', 'Carl Dahl'],
    ['person:eva-falk', 'Eva Falk'],
    ['state:BOR', 'Borland', { iso: 'BOR' }],
    ['organisation:union', 'Union'],
    ['group:harbour-crew', 'crew'],
    ['location:norport', 'Norport', { iso: 'BOR', latitude: 11.25, longitude: -0.5 }],
  ],
  made: [
    {
      type: 'RELEASES',
      source: 'Borland',
      trigger: 'released',
      target: 'crew',
      extra: { ...official, ...on('2025-04-01') },
    },
    {
      type: 'ARRESTS',
      source: 'Borland',
      trigger: 'arrested',
      target: 'Carl Dahl',
      extra: { ...coded('173', 'COERCE', 'arrest'), ...on('2025-04-02') },
    },
    ...['Borland', 'Union'].map((target) => ({
      type: 'MEDIATES_BETWEEN',
      source: 'Eva Falk',
      trigger: 'mediated',
      target,
      extra: { ...coded('045', 'CONSULT', 'third-party'), ...berg },
    })),
    {
      type: 'ATTACKS',
      source: 'Union',
      trigger: 'attacked',
      target: 'Borland',
      extra: { ...coded('190', 'ASSAULT', null), place: 'Norport', ...on('2025-04-09') },
    },
    {
      type: 'STRIKES',
      source: 'Borland',
      trigger: 'strike',
      target: 'Union',
      extra: { ...coded('138', 'THREATEN', 'violence'), modality: 'threatened', ...on('2025-04-02') },
    },
    {
      type: 'MEETS',
      source: 'Ada Berg',
      trigger: 'meet',
      target: 'Union',
      extra: { ...coded('125', 'REJECT', 'meet'), polarity: 'negated', modality: 'planned' },
    },
    { type: 'MEMBER_OF', source: 'Ada Berg', trigger: 'member', target: 'Union' },
    { type: 'MEETS', source: 'Bo Berg', trigger: 'met', target: 'Union' },
    { type: 'MEETS', source: 'Ada Berg', trigger: 'met', target: 'Carl Dahl', extra: on('2025-03-05') },
  ],
});
