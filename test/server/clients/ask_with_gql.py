"""Asks a server with gql, by POST and by GET, and prints what came back as JSON."""

import json
import sys

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport

QUESTION = "query Named($id: ID!, $first: Int) { entity(id: $id) { id } recordings(first: $first) { totalCount } }"
WRONG = '{ entity(id: "nobody") { id } }'


def ask(use_get: bool) -> dict:
    transport = RequestsHTTPTransport(url=sys.argv[1], use_json=True, method="GET" if use_get else "POST")
    with Client(transport=transport, fetch_schema_from_transport=not use_get) as session:
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


print(json.dumps({"post": ask(False), "get": ask(True), "code": code_of_error()}))
