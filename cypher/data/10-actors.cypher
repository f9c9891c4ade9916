// Sides, persons, offices, delegations and outlets, whom they represent and what they belong to (codebook 2 and 3).
// An office held since before the dataset's window starts with the window, 2021-12-01.

UNWIND [
  {id: 'russia', name: 'Russia', kind: 'state', aliases: ['Moscow', 'Russian Federation', 'Россия', 'Росія', 'Москва']},
  {id: 'ukraine', name: 'Ukraine', kind: 'state', aliases: ['Kyiv', 'Kiev', 'Україна']},
  {id: 'united-states', name: 'United States', kind: 'state', aliases: ['US', 'USA', 'Washington', 'США']},
  {id: 'eu', name: 'European Union', kind: 'organisation', aliases: ['EU']},
  {id: 'nato', name: 'NATO', kind: 'organisation', aliases: ['North Atlantic Treaty Organization']},
  {id: 'uk', name: 'United Kingdom', kind: 'state', aliases: ['UK', 'Britain', 'London']},
  {id: 'france', name: 'France', kind: 'state', aliases: ['Paris']},
  {id: 'germany', name: 'Germany', kind: 'state', aliases: ['Berlin']},
  {id: 'turkey', name: 'Turkey', kind: 'state', aliases: ['Ankara', 'Türkiye']},
  {id: 'israel', name: 'Israel', kind: 'state', aliases: []},
  {id: 'estonia', name: 'Estonia', kind: 'state', aliases: []},
  {id: 'vladimir-putin', name: 'Vladimir Putin', kind: 'person', aliases: ['Putin']},
  {id: 'sergey-lavrov', name: 'Sergey Lavrov', kind: 'person', aliases: ['Lavrov', 'Sergei Lavrov']},
  {id: 'vladimir-medinsky', name: 'Vladimir Medinsky', kind: 'person', aliases: ['Medinsky']},
  {id: 'dmitry-peskov', name: 'Dmitry Peskov', kind: 'person', aliases: ['Peskov']},
  {id: 'maria-zakharova', name: 'Maria Zakharova', kind: 'person', aliases: ['Zakharova']},
  {id: 'alexander-fomin', name: 'Alexander Fomin', kind: 'person', aliases: ['Fomin', 'Aleksandr Fomin']},
  {id: 'dmitry-kozak', name: 'Dmitry Kozak', kind: 'person', aliases: ['Kozak']},
  {id: 'volodymyr-zelenskyy', name: 'Volodymyr Zelenskyy', kind: 'person', aliases: ['Zelenskyy', 'Zelensky', 'Zelenskiy', 'Volodymyr Zelensky', 'Volodymyr Zelenskiy', 'Vladimir Zelensky']},
  {id: 'dmytro-kuleba', name: 'Dmytro Kuleba', kind: 'person', aliases: ['Kuleba', 'Dmitry Kuleba']},
  {id: 'mykhailo-podoliak', name: 'Mykhailo Podoliak', kind: 'person', aliases: ['Podoliak', 'Podolyak', 'Mykhailo Podolyak', 'Mikhail Podolyak']},
  {id: 'ihor-zhovkva', name: 'Ihor Zhovkva', kind: 'person', aliases: ['Zhovkva', 'Igor Zhovkva']},
  {id: 'emmanuel-macron', name: 'Emmanuel Macron', kind: 'person', aliases: ['Macron']},
  {id: 'olaf-scholz', name: 'Olaf Scholz', kind: 'person', aliases: ['Scholz']},
  {id: 'recep-tayyip-erdogan', name: 'Recep Tayyip Erdoğan', kind: 'person', aliases: ['Erdogan', 'Erdoğan']},
  {id: 'mevlut-cavusoglu', name: 'Mevlüt Çavuşoğlu', kind: 'person', aliases: ['Cavusoglu', 'Çavuşoğlu', 'Mevlut Cavusoglu', 'Чавушоглу']},
  {id: 'naftali-bennett', name: 'Naftali Bennett', kind: 'person', aliases: ['Bennett']},
  {id: 'kaja-kallas', name: 'Kaja Kallas', kind: 'person', aliases: ['Kallas']},
  {id: 'donald-trump', name: 'Donald Trump', kind: 'person', aliases: ['Trump', 'Трамп']},
  {id: 'pete-hegseth', name: 'Pete Hegseth', kind: 'person', aliases: ['Hegseth']},
  {id: 'david-r-cameron', name: 'David R. Cameron', kind: 'person', aliases: ['Cameron']},
  {id: 'kremlin', name: 'Kremlin', kind: 'office', aliases: ['Office of the President of Russia']},
  {id: 'elysee', name: 'Élysée', kind: 'office', aliases: ['Elysee', 'Elysée', 'Office of the President of France']},
  {id: 'european-council', name: 'European Council', kind: 'office', aliases: []},
  {id: 'eu-leaders', name: 'Leaders of the EU and its members', kind: 'office', aliases: []},
  {id: 'russian-delegation', name: 'Russian delegation', kind: 'delegation', aliases: []},
  {id: 'ukrainian-delegation', name: 'Ukrainian delegation', kind: 'delegation', aliases: []},
  {id: 'russian-ministry-of-defence', name: 'Russian Ministry of Defence', kind: 'office', aliases: []},
  {id: 'ukrainian-ministry-of-defence', name: 'Ukrainian Ministry of Defence', kind: 'office', aliases: []},
  {id: 'office-of-the-president-of-ukraine', name: 'Office of the President of Ukraine', kind: 'office', aliases: []},
  {id: 'us-department-of-state', name: 'US Department of State', kind: 'office', aliases: ['State Department']},
  {id: 'reuters', name: 'Reuters', kind: 'media', aliases: []},
  {id: 'bbc', name: 'BBC', kind: 'media', aliases: []},
  {id: 'al-jazeera', name: 'Al Jazeera', kind: 'media', aliases: []},
  {id: 'financial-times', name: 'Financial Times', kind: 'media', aliases: ['FT']},
  {id: 'bloomberg', name: 'Bloomberg', kind: 'media', aliases: []},
  {id: 'source-002-author', name: 'The author of “Putin’s non-negotiables”', kind: 'person', aliases: []},
  {id: 'germany-source', name: 'Source in the German government (unnamed)', kind: 'person', aliases: []},
  {id: 'france-source', name: 'French official (unnamed)', kind: 'person', aliases: []},
  {id: 'erdogan-spokesman', name: 'Spokesman of Erdoğan', kind: 'office', aliases: ['President Erdogan\'s spokesman']}
] AS row
MERGE (actor:Actor {id: row.id})
SET actor = {id: row.id, name: row.name, kind: row.kind, aliases: row.aliases, ownSide: row.ownSide, note: row.note};

UNWIND [
  {actor: 'vladimir-putin', side: 'russia', capacity: 'President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'sergey-lavrov', side: 'russia', capacity: 'Minister of Foreign Affairs', authority: 2, from: '2021-12-01', to: null},
  {actor: 'vladimir-medinsky', side: 'russia', capacity: 'Head of the delegation to the talks with Ukraine', authority: 2, from: '2021-12-01', to: null},
  {actor: 'dmitry-peskov', side: 'russia', capacity: 'Spokesperson of the President', authority: 3, from: '2021-12-01', to: null},
  {actor: 'maria-zakharova', side: 'russia', capacity: 'Spokesperson of the Ministry of Foreign Affairs', authority: 3, from: '2021-12-01', to: null},
  {actor: 'alexander-fomin', side: 'russia', capacity: 'Deputy Minister of Defence and delegate to the talks', authority: 3, from: '2021-12-01', to: null},
  {actor: 'dmitry-kozak', side: 'russia', capacity: 'Deputy Chief of Staff of the Presidential Administration', authority: 2, from: '2021-12-01', to: null},
  {actor: 'volodymyr-zelenskyy', side: 'ukraine', capacity: 'President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'dmytro-kuleba', side: 'ukraine', capacity: 'Minister of Foreign Affairs', authority: 2, from: '2021-12-01', to: '2024-09-05'},
  {actor: 'mykhailo-podoliak', side: 'ukraine', capacity: 'Adviser to the Head of the Office of the President and negotiator', authority: 3, from: '2021-12-01', to: null},
  {actor: 'ihor-zhovkva', side: 'ukraine', capacity: 'Deputy Head of the Office of the President', authority: 3, from: '2021-12-01', to: null},
  {actor: 'emmanuel-macron', side: 'france', capacity: 'President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'olaf-scholz', side: 'germany', capacity: 'Chancellor', authority: 1, from: '2021-12-01', to: '2025-05-06'},
  {actor: 'recep-tayyip-erdogan', side: 'turkey', capacity: 'President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'mevlut-cavusoglu', side: 'turkey', capacity: 'Minister of Foreign Affairs', authority: 2, from: '2021-12-01', to: '2023-06-03'},
  {actor: 'naftali-bennett', side: 'israel', capacity: 'Prime Minister', authority: 1, from: '2021-12-01', to: '2022-06-30'},
  {actor: 'kaja-kallas', side: 'estonia', capacity: 'Prime Minister', authority: 1, from: '2021-12-01', to: '2024-07-23'},
  {actor: 'donald-trump', side: 'united-states', capacity: 'President', authority: 1, from: '2025-01-20', to: null},
  {actor: 'pete-hegseth', side: 'united-states', capacity: 'Secretary of Defense', authority: 2, from: '2025-01-25', to: null},
  {actor: 'kremlin', side: 'russia', capacity: 'Office of the President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'elysee', side: 'france', capacity: 'Office of the President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'european-council', side: 'eu', capacity: 'Council of the heads of state or government', authority: 1, from: '2021-12-01', to: null},
  {actor: 'eu-leaders', side: 'eu', capacity: 'Heads of state or government acting together', authority: 1, from: '2021-12-01', to: null},
  {actor: 'russian-delegation', side: 'russia', capacity: 'Delegation to the talks with Ukraine', authority: 2, from: '2021-12-01', to: null},
  {actor: 'ukrainian-delegation', side: 'ukraine', capacity: 'Delegation to the talks with Russia', authority: 2, from: '2021-12-01', to: null},
  {actor: 'russian-ministry-of-defence', side: 'russia', capacity: 'Ministry of Defence', authority: 2, from: '2021-12-01', to: null},
  {actor: 'ukrainian-ministry-of-defence', side: 'ukraine', capacity: 'Ministry of Defence', authority: 2, from: '2021-12-01', to: null},
  {actor: 'office-of-the-president-of-ukraine', side: 'ukraine', capacity: 'Office of the President', authority: 1, from: '2021-12-01', to: null},
  {actor: 'us-department-of-state', side: 'united-states', capacity: 'Department of State', authority: 2, from: '2021-12-01', to: null},
  {actor: 'germany-source', side: 'germany', capacity: 'Unnamed source', authority: 4, from: '2021-12-01', to: null},
  {actor: 'france-source', side: 'france', capacity: 'Unnamed official', authority: 4, from: '2021-12-01', to: null},
  {actor: 'erdogan-spokesman', side: 'turkey', capacity: 'Spokesman of the president', authority: 3, from: '2021-12-01', to: null}
] AS row
MERGE (actor:Actor {id: row.actor})
MERGE (side:Actor {id: row.side})
MERGE (actor)-[r:REPRESENTS {capacity: row.capacity, from: coalesce(date(row.from), 'no day')}]->(side)
SET r = {capacity: row.capacity, authority: row.authority, from: date(row.from), to: date(row.to)};

UNWIND [
  {state: 'united-states', organisation: 'nato', from: '2021-12-01'},
  {state: 'uk', organisation: 'nato', from: '2021-12-01'},
  {state: 'france', organisation: 'nato', from: '2021-12-01'},
  {state: 'germany', organisation: 'nato', from: '2021-12-01'},
  {state: 'turkey', organisation: 'nato', from: '2021-12-01'},
  {state: 'estonia', organisation: 'nato', from: '2021-12-01'},
  {state: 'france', organisation: 'eu', from: '2021-12-01'},
  {state: 'germany', organisation: 'eu', from: '2021-12-01'},
  {state: 'estonia', organisation: 'eu', from: '2021-12-01'}
] AS row
MERGE (state:Actor {id: row.state})
MERGE (organisation:Actor {id: row.organisation})
MERGE (state)-[r:MEMBER_OF]->(organisation)
SET r = {from: date(row.from), to: date(row.to)};
