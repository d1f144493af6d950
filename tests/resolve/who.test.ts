import { expect, test } from 'vitest';
import { entityOf, read } from '../analyse/reader.js';

test('surname, office and pronoun go back to the full name', () => {
  const r = read(
    'French President Emmanuel Macron met farmers in Lyon. Macron listened. The president said he would help.',
  );
  expect(entityOf(r, 'Macron')).toBe('person:emmanuel-macron');
  expect(entityOf(r, 'president')).toBe('person:emmanuel-macron');
  expect(entityOf(r, 'he')).toBe('person:emmanuel-macron');
});

test('a lone surname is the holder of an office at the date of the article', () => {
  expect(entityOf(read('Bush met the king.', '1991-05-02'), 'Bush')).toBe('person:george-h-w-bush');
  expect(entityOf(read('Bush met the king.', '2004-05-02'), 'Bush')).toBe('person:george-w-bush');
});

test('an acronym is its long form', () => {
  const r = read('The Ruritanian Farmers Union (RFU) called a strike. The RFU wants higher prices.');
  expect(entityOf(r, 'RFU', 1)).toBe(entityOf(r, 'Ruritanian Farmers Union'));
});

test('a definite noun takes up the last actor it fits', () => {
  const r = read('Hezbollah fired rockets at Israel. The militant group said it would go on.');
  expect(entityOf(r, 'militant group')).toBe('org:hezbollah');
  expect(entityOf(r, 'it')).toBe('org:hezbollah');
});

test('an unnamed official stays one and the same, and is not the diplomat', () => {
  const r = read(
    'A senior official told reporters about the talks. The official gave no names. An Asian diplomat denied it. The official insisted.',
  );
  expect(entityOf(r, 'official')).toBe(entityOf(r, 'senior official'));
  expect(entityOf(r, 'official', 1)).toBe(entityOf(r, 'senior official'));
  expect(entityOf(r, 'Asian diplomat')).not.toBe(entityOf(r, 'senior official'));
  const official = r.resolution.entities.get(entityOf(r, 'senior official') as never);
  expect(official?.anonymous).toBe(true);
  expect(official?.id).toBe('anonymous:test:1');
});

test('another one is somebody new', () => {
  const r = read('A soldier was hurt in Goma. Another soldier was killed.');
  expect(entityOf(r, 'soldier')).not.toBe(entityOf(r, 'Another soldier'));
});

test('an apposition names and gives role and principal', () => {
  const r = read('A spokesman for the Houthis, Yahya Saree, claimed the attack.');
  const saree = r.resolution.entities.get('person:yahya-saree' as never);
  expect(saree?.roles).toEqual(['spokesman']);
  expect(saree?.principal).toBe('org:houthis');
});

test('what a state has one of is the same organisation everywhere', () => {
  const r = read("Turkey's army shelled the hills. The Turkish army said nobody was hurt.");
  expect(entityOf(r, "Turkey's army")).toBe('org:turkey-army');
  expect(entityOf(r, 'Turkish army')).toBe('org:turkey-army');
  expect(r.resolution.entities.get('org:turkey-army' as never)?.principal).toBe('state:TUR');
});

test('the office of a person is an organisation of its own', () => {
  const r = read("Macron's office issued a statement. The Obama administration had offered help.");
  expect(entityOf(r, "Macron's office")).toBe('org:office-of-emmanuel-macron');
  expect(r.resolution.entities.get('org:administration-of-barack-obama' as never)?.principal).toBe(
    'state:USA',
  );
});

test('a group has a principal where its nationality is said', () => {
  const r = read('Iraqi troops entered Mosul.');
  const troops = r.resolution.entities.get(entityOf(r, 'Iraqi troops') as never);
  expect([troops?.type, troops?.name, troops?.principal]).toEqual(['Group', 'Iraqi troops', 'state:IRQ']);
});

test('I is the speaker, you the addressee', () => {
  const r = read('“I warn you for the last time,” General Ahmed Diallo told the rebels.');
  expect(entityOf(r, 'I')).toBe('person:ahmed-diallo');
  expect(entityOf(r, 'you')).toBe(entityOf(r, 'rebels'));
});

test('he in a quotation is not its speaker', () => {
  const r = read('Carlos Vega praised Pedro Ruiz. “He kept his word,” Vega said.');
  expect(entityOf(r, 'He')).toBe('person:pedro-ruiz');
});

test('gender decides between two people', () => {
  const r = read('Maria Keller met Thomas Huber in Vienna. She thanked him for the help.');
  expect(entityOf(r, 'She')).toBe('person:maria-keller');
  expect(entityOf(r, 'him')).toBe('person:thomas-huber');
});

test('his envoy belongs to whom he is', () => {
  const r = read('Vladimir Putin thanked the miners. His envoy flew to Cairo.');
  const envoy = r.resolution.entities.get(entityOf(r, 'His envoy') as never);
  expect([envoy?.name, envoy?.principal]).toEqual(["Vladimir Putin's envoy", 'person:vladimir-putin']);
});

test('an empty it means nobody', () => {
  expect(entityOf(read('Hamas waited. It was late.'), 'It')).toBeNull();
});

test('every decision has a reason', () => {
  const r = read('Hezbollah leader Hassan Nasrallah threatened Israel. His words alarmed the neighbours.');
  for (const m of r.resolution.mentions) expect(m.reason).not.toBe('');
});

test('the same text gives the same entities', () => {
  const text =
    'Two envoys met Tehran’s negotiators. They agreed on a date, an official said. He did not give it.';
  expect(read(text).who).toEqual(read(text).who);
});

test('peoples are groups, and a number of them somebody new', () => {
  const r = read('Kurds welcomed the deal. Three Kurds were arrested in Mosul.');
  expect(entityOf(r, 'Kurds')).toBe('group:kurds');
  expect(entityOf(r, 'Three Kurds')).toBe('anonymous:test:1');
});

test('a seat of government stands for the state also before a noun', () => {
  const r = read('A Kremlin spokesman denied the report. Crowds gathered near the Kremlin.');
  expect(entityOf(r, 'Kremlin')).toBe('state:RUS');
  expect(entityOf(r, 'Kremlin', 1)).toBe('location:kremlin');
});

test('names of things act nowhere', () => {
  expect(read('The Paris Agreement was signed.').who).toEqual([]);
});

test('kin stand for nobody', () => {
  const r = read('Emmanuel Macron and his wife visited Rabat.');
  expect(r.resolution.entities.get(entityOf(r, 'his wife') as never)?.principal).toBeNull();
});

test('an institution has one id and name, however a text calls it', () => {
  const one = read("Turkey's defence ministry denied it.").resolution.entities;
  const other = read('The Turkish Defense Ministry denied it.').resolution.entities;
  const id = 'org:turkey-defense-ministry' as never;
  expect(one.get(id)?.name).toBe('Turkish defense ministry');
  expect(other.get(id)?.name).toBe('Turkish defense ministry');
  expect(other.get(id)?.aliases).toEqual(['Turkish Defense Ministry']);
});

test('the army is that of the last phrase it was part of', () => {
  const r = read('Lebanese army soldiers deployed in Tyre. The army said it had found rockets.');
  expect(entityOf(r, 'army')).toBe('org:lebanon-army');
});
