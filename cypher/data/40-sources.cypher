// The five texts of the first dataset (codebook 7). The texts are not part of the project: file and sha256 let anybody
// who has them check every citation. usableTo is one past the last code point of the article.

UNWIND [
  {id: 'source-000', title: 'As attacks on Kyiv & other cities continue, some progress in peace talks …',
   publisher: 'MacMillan Center', publishedEarliest: '2022-03-21', publishedLatest: '2022-03-21',
   publishedBasis: 'printed',
   file: '000_f0c1ca2a3d60cc9b.txt',
   sha256: '767697aa763bd69fd455b367b2ca6961a4a47961d3224a563e8d7e3cb585bf4e',
   usableTo: 26093},
  {id: 'source-001', title: 'Peace negotiations in the Russian invasion of Ukraine',
   publisher: 'Wikipedia', publishedEarliest: '2024-07-01', publishedLatest: '2024-12-31',
   publishedBasis: 'latest event it tells',
   file: '001_c4902dde1a45972d.txt',
   sha256: 'f3927e6696e999f73f495f0c03c30f7b7d9d996572bc9e99ea630ad2d2ad574a',
   usableTo: 9867},
  {id: 'source-002', title: 'Putin\'s non-negotiables, three years into the war',
   publisher: 'unknown (after The Washington Post)', publishedEarliest: '2025-03-01', publishedLatest: '2025-03-31',
   publishedBasis: '"three years", 27 February talks, 30-day proposal',
   file: '002_8282d51c9b9495ec.txt',
   sha256: 'cd48b46accdbcf9cc167f645453db996fef36a94ad5762cd1cad60e176a70d3b',
   usableTo: 5883},
  {id: 'source-003', title: 'Russian forces to scale back attacks in parts of Ukraine …',
   publisher: 'European Views', publishedEarliest: '2022-03-29', publishedLatest: '2022-03-29',
   publishedBasis: '"on Tuesday", Istanbul',
   file: '003_7d0796a21ad2c65c.txt',
   sha256: 'a78b06152f370db0d43f52fd822708ff77a355209bed78f5d2f39a3611b9f429',
   usableTo: 3276},
  {id: 'source-004', title: 'No progress in Ukraine, Russia talks',
   publisher: 'Taipei Times (Bloomberg)', publishedEarliest: '2022-03-11', publishedLatest: '2022-03-11',
   publishedBasis: 'printed',
   file: '004_507f381a60690937.txt',
   sha256: '896379f229c241955b5ec9eb182dfa5e6c5180aefd9ea332c72dfb6f802c7ee3',
   usableTo: 4239}
] AS row
MERGE (source:Source {id: row.id})
SET source = {id: row.id, title: row.title, publisher: row.publisher,
  publishedEarliest: date(row.publishedEarliest), publishedLatest: date(row.publishedLatest),
  publishedBasis: row.publishedBasis, file: row.file, sha256: row.sha256, usableTo: row.usableTo,
  author: row.author, section: row.section, genre: row.genre, notes: row.notes};
