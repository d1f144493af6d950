/** Pronouns by what they ask of their antecedent, lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const male = set('he him his himself');
export const female = set('she her hers herself');
export const singular = set('it its itself');
export const first = set('i me my mine myself');
export const plural1 = set('we us our ours ourselves');
export const second = set('you your yours yourself yourselves');
export const relative = set('who whom whose which that');

export const reflexive = (word: string): boolean => /sel(?:f|ves)$/.test(word);
export const ofPerson = (word: string): boolean => male.has(word) || female.has(word);
