// Occasions on which statements were made. A date or a place is missing where the sources give none.

UNWIND [
  {id: 'act-donbas-recognition-2022-02-21', name: 'Recognition of the Donetsk and Luhansk "republics"', kind: 'act', date: '2022-02-21', place: null},
  {id: 'call-macron-putin-2022-02-24', name: 'Call of Macron and Putin', kind: 'call', date: '2022-02-24', place: null},
  {id: 'act-eu-application-2022-02-28', name: 'Ukraine\'s application for EU membership', kind: 'act', date: '2022-02-28', place: null},
  {id: 'call-macron-putin-2022-02-28', name: 'Call of Macron and Putin', kind: 'call', date: '2022-02-28', place: null},
  {id: 'round-russia-ukraine-2022-02-28', name: 'First round of talks', kind: 'round', date: '2022-02-28', place: 'Gomel, Belarus'},
  {id: 'call-macron-putin-2022-03-03', name: 'Call of Macron and Putin', kind: 'call', date: '2022-03-03', place: null},
  {id: 'round-russia-ukraine-2022-03-03', name: 'Second round of talks', kind: 'round', date: '2022-03-03', place: 'Belovezhskaya Pushcha, Belarus'},
  {id: 'call-scholz-putin-2022-03-04', name: 'Call of Scholz and Putin', kind: 'call', date: '2022-03-04', place: null},
  {id: 'call-macron-putin-2022-03-06', name: 'Call of Macron and Putin', kind: 'call', date: '2022-03-06', place: null},
  {id: 'round-russia-ukraine-2022-03-07', name: 'Third round of talks', kind: 'round', date: '2022-03-07', place: 'Brest region, Belarus'},
  {id: 'interview-zhovkva-2022-03-09', name: 'Zhovkva on Bloomberg Television', kind: 'interview', date: '2022-03-09', place: 'Kyiv'},
  {id: 'call-macron-scholz-putin-2022-03-10', name: 'Three-way call of Macron, Scholz and Putin', kind: 'call', date: '2022-03-10', place: null},
  {id: 'meeting-antalya-2022-03-10', name: 'Meeting of Kuleba and Lavrov', kind: 'meeting', date: '2022-03-10', place: 'Antalya'},
  {id: 'press-conference-cavusoglu-2022-03-10', name: 'Cavusoglu after the Antalya meeting', kind: 'press-conference', date: '2022-03-10', place: 'Antalya'},
  {id: 'press-conference-kuleba-2022-03-10', name: 'Kuleba after the Antalya meeting', kind: 'press-conference', date: '2022-03-10', place: 'Antalya'},
  {id: 'press-conference-lavrov-2022-03-10', name: 'Lavrov after the Antalya meeting', kind: 'press-conference', date: '2022-03-10', place: 'Antalya'},
  {id: 'summit-versailles-2022-03-10', name: 'Informal meeting of the European Council', kind: 'meeting', date: '2022-03-10', place: 'Versailles'},
  {id: 'post-podoliak-2022-03-13', name: 'Post by Podoliak', kind: 'post', date: '2022-03-13', place: null},
  {id: 'round-russia-ukraine-2022-03-14', name: 'Talks by video, first discussion of the 15-point draft', kind: 'round', date: '2022-03-14', place: null},
  {id: 'address-jef-2022-03-15', name: 'Zelenskyy to the leaders of the Joint Expeditionary Force', kind: 'address', date: '2022-03-15', place: null},
  {id: 'post-podoliak-2022-03-15', name: 'Post by Podoliak', kind: 'post', date: '2022-03-15', place: null},
  {id: 'interview-lavrov-2022-03-16', name: 'Lavrov on Russian television', kind: 'interview', date: '2022-03-16', place: null},
  {id: 'round-russia-ukraine-2022-03-16', name: 'Talks by video', kind: 'round', date: '2022-03-16', place: null},
  {id: 'call-macron-putin-2022-03-18', name: 'Call of Macron and Putin', kind: 'call', date: '2022-03-18', place: null},
  {id: 'call-scholz-putin-2022-03-18', name: 'Call of Scholz and Putin', kind: 'call', date: '2022-03-18', place: null},
  {id: 'post-podoliak-2022-03-18', name: 'Post by Podoliak', kind: 'post', date: '2022-03-18', place: null},
  {id: 'address-zelenskyy-2022-03-19', name: 'Video address by Zelenskyy', kind: 'address', date: '2022-03-19', place: null},
  {id: 'interview-cavusoglu-2022-03-20', name: 'Cavusoglu to a newspaper', kind: 'interview', date: '2022-03-20', place: null},
  {id: 'round-russia-ukraine-2022-03-29', name: 'Istanbul round, Dolmabahce Palace', kind: 'round', date: '2022-03-29', place: 'Istanbul'},
  {id: 'round-united-states-russia-2025-02-27', name: 'Talks of Russia and the United States on diplomatic missions', kind: 'round', date: '2025-02-27', place: 'Istanbul'},
  {id: 'act-annexation-2022', name: 'Declared annexation of Ukrainian regions', kind: 'act', date: null, place: null},
  {id: 'address-putin-2024', name: 'Putin\'s national address of 2024', kind: 'address', date: null, place: null},
  {id: 'rounds-russia-ukraine-2022-03', name: 'Series of meetings that produced the Istanbul Communiqué', kind: 'round', date: null, place: null}
] AS row
MERGE (event:Event {id: row.id})
SET event = {id: row.id, name: row.name, kind: row.kind, date: date(row.date), place: row.place};
