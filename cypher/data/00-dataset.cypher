// What this dataset is: one node, which the page, exports and citations name it by.

UNWIND [
  {id: 'russia-ukraine-peace-talks', title: 'Russia-Ukraine peace talks, from five news texts',
   subject: 'The peace talks between Russia and Ukraine, and what others asked of them, from December 2021 to March 2025.',
   window: '2021-12-01',
   coded: 'Language models coded the five texts in two independent passes; a third look settled every difference.',
   licence: 'CC BY 4.0'}
] AS row
MERGE (dataset:Dataset {id: row.id})
SET dataset = {id: row.id, title: row.title, subject: row.subject, window: date(row.window), coded: row.coded,
  licence: row.licence, url: row.url};
