"""Asks a server with gql, which reads the schema first, and prints what came back as JSON."""

import json
import sys

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport

QUESTION = "query Named($id: ID!, $first: Int) { entity(id: $id) { id } recordings(first: $first) { totalCount } }"
WRONG = '{ entity(id: "nobody") { id } }'


def ask() -> dict:
    with Client(transport=RequestsHTTPTransport(url=sys.argv[1]), fetch_schema_from_transport=True) as session:
        question = gql(QUESTION)
        question.variable_values = {"id": "state:PAK", "first": None}
        return session.execute(question)


def code_of_error() -> str:
    with Client(transport=RequestsHTTPTransport(url=sys.argv[1])) as session:
        try:
            session.execute(gql(WRONG))
        except TransportQueryError as error:
            return error.errors[0]["extensions"]["code"]
    return "none"


print(json.dumps({"data": ask(), "code": code_of_error()}))
