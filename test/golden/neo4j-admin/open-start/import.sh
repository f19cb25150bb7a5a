#!/bin/sh
# Makes the database named by the first argument (neo4j); it must not exist, or --overwrite-destination be added.
neo4j-admin database import full "${1:-neo4j}" \
  --multiline-fields=true \
  --array-delimiter=U+001F \
  --strict \
  --nodes=Source:Entity=Source.nodes.csv \
  --nodes=State:Actor:Entity=State.nodes.csv \
  --relationships=ALLIED_WITH=ALLIED_WITH.relationships.csv \
  --relationships=CONTIGUOUS_WITH=CONTIGUOUS_WITH.relationships.csv \
  --relationships=DENIED=DENIED.relationships.csv
