#!/bin/sh
# Makes the database named by the first argument (neo4j); it must not exist, or --overwrite-destination be added.
neo4j-admin database import full "${1:-neo4j}" \
  --multiline-fields=true \
  --array-delimiter=U+001F \
  --strict \
  --nodes=Organisation:Actor:Entity=Organisation.nodes.csv \
  --nodes=Source:Entity=Source.nodes.csv \
  --nodes=State:Actor:Entity=State.nodes.csv \
  --relationships=DENIED=DENIED.relationships.csv \
  --relationships=MEMBER_OF=MEMBER_OF.relationships.csv
