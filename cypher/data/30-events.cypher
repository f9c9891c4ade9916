// Occasions on which statements were made. A date or a place is left out where the sources do not give one.

UNWIND [
  {id: 'zhovkva-bloomberg-interview-2022-03-09', name: 'Bloomberg Television interview of Zhovkva', kind: 'interview', date: '2022-03-09', place: 'Kyiv'},
  {id: 'antalya-meeting-2022-03-10', name: 'Meeting of foreign ministers Kuleba and Lavrov, hosted by Cavusoglu, at the Antalya Diplomacy Forum', kind: 'meeting', date: '2022-03-10', place: 'Antalya'},
  {id: 'lavrov-press-conference-2022-03-10', name: 'Lavrov to reporters after the Antalya meeting', kind: 'press-conference', date: '2022-03-10', place: 'Antalya'},
  {id: 'scholz-macron-putin-call-2022-03-10', name: 'Call of Scholz and Macron with Putin', kind: 'call', date: '2022-03-10', place: null},
  {id: 'istanbul-talks-2022-03-29', name: 'Russia-Ukraine negotiations in Istanbul (Dolmabahce Palace)', kind: 'round', date: '2022-03-29', place: 'Istanbul'}
] AS row
MERGE (event:Event {id: row.id})
SET event = {id: row.id, name: row.name, kind: row.kind, date: date(row.date), place: row.place};
