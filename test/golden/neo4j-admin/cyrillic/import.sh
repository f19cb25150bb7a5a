#!/bin/sh
# Makes the database named by the first argument (neo4j); it must not exist, or --overwrite-destination be added.
neo4j-admin database import full "${1:-neo4j}" \
  --multiline-fields=true \
  --array-delimiter=U+001F \
  --strict \
  --nodes=Person:Actor:Entity=Person.nodes.csv \
  --nodes=Post:Entity=Post.nodes.csv \
  --nodes=Source:Entity=Source.nodes.csv \
  --relationships=DENIED=DENIED.relationships.csv \
  --relationships=HOLDS=HOLDS.relationships.csv
