// Every id that a script uses is declared, with the fields of its label.
// @returns id string: the record that breaks the rule
// @returns problem string: what is wrong with it
MATCH (n:Dataset) WHERE n.title IS NULL OR n.subject IS NULL OR n.coded IS NULL
RETURN n.id AS id, 'this dataset is not declared: it has no title, no subject, or does not say how it was coded' AS problem
UNION ALL
MATCH (n:Actor) WHERE n.name IS NULL OR n.kind IS NULL
RETURN n.id AS id, 'this actor is not declared: it has no name or no kind' AS problem
UNION ALL
MATCH (n:Issue) WHERE n.name IS NULL
RETURN n.id AS id, 'this issue is not declared: it has no name' AS problem
UNION ALL
MATCH (n:Demand) WHERE n.name IS NULL OR n.proposition IS NULL
RETURN n.id AS id, 'this demand is not declared: it has no name or no proposition' AS problem
UNION ALL
MATCH (n:Event) WHERE n.name IS NULL OR n.kind IS NULL
RETURN n.id AS id, 'this event is not declared: it has no name or no kind' AS problem
UNION ALL
MATCH (n:Draft) WHERE n.name IS NULL
RETURN n.id AS id, 'this draft is not declared: it has no name' AS problem
UNION ALL
MATCH (n:Source) WHERE n.title IS NULL OR n.file IS NULL
RETURN n.id AS id, 'this source is not declared: it has no title or no file' AS problem
UNION ALL
MATCH (n:Conflict) WHERE n.about IS NULL
RETURN n.id AS id, 'this conflict does not say what it is about' AS problem
UNION ALL
MATCH (n:Statement) WHERE n.summary IS NULL
RETURN n.id AS id, 'this statement has no summary' AS problem
