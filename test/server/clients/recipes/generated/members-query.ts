/**
 * @generated SignedSource<<934e1d51b56ca342a7ed27c7630a360f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type MembershipStatus = "ASSOCIATE" | "DIALOGUE_PARTNER" | "FULL" | "OBSERVER" | "OTHER" | "SUSPENDED" | "%future added value";
export type membersQuery$variables = {
  day?: any | null | undefined;
};
export type membersQuery$data = {
  readonly entity: {
    readonly id: string;
    readonly membersConnection?: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly name: string;
        };
        readonly properties: {
          readonly status: MembershipStatus | null | undefined;
        };
      }>;
      readonly totalCount: number;
    };
    readonly name: string;
  } | null | undefined;
};
export type membersQuery = {
  response: membersQuery$data;
  variables: membersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "day"
  }
],
v1 = [
  {
    "kind": "Literal",
    "name": "id",
    "value": "organisation:SCO"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = [
  {
    "kind": "Literal",
    "name": "first",
    "value": 50
  }
],
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "totalCount",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "lensKey",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "membersQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "entity",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": (v4/*:: as any*/),
                "concreteType": "MemberOfActorConnection",
                "kind": "LinkedField",
                "name": "membersConnection",
                "plural": false,
                "selections": [
                  (v5/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "MemberOfActorEdge",
                    "kind": "LinkedField",
                    "name": "edges",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": null,
                        "kind": "LinkedField",
                        "name": "node",
                        "plural": false,
                        "selections": [
                          (v2/*:: as any*/),
                          (v3/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "MemberOf",
                        "kind": "LinkedField",
                        "name": "properties",
                        "plural": false,
                        "selections": [
                          (v6/*:: as any*/)
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "membersConnection(first:50)"
              }
            ],
            "type": "Organisation",
            "abstractKey": null
          }
        ],
        "storageKey": "entity(id:\"organisation:SCO\")"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "membersQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "entity",
        "plural": false,
        "selections": [
          (v7/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": (v4/*:: as any*/),
                "concreteType": "MemberOfActorConnection",
                "kind": "LinkedField",
                "name": "membersConnection",
                "plural": false,
                "selections": [
                  (v5/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "MemberOfActorEdge",
                    "kind": "LinkedField",
                    "name": "edges",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": null,
                        "kind": "LinkedField",
                        "name": "node",
                        "plural": false,
                        "selections": [
                          (v7/*:: as any*/),
                          (v2/*:: as any*/),
                          (v3/*:: as any*/),
                          (v8/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "MemberOf",
                        "kind": "LinkedField",
                        "name": "properties",
                        "plural": false,
                        "selections": [
                          (v6/*:: as any*/),
                          (v8/*:: as any*/)
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "membersConnection(first:50)"
              }
            ],
            "type": "Organisation",
            "abstractKey": null
          },
          (v8/*:: as any*/)
        ],
        "storageKey": "entity(id:\"organisation:SCO\")"
      }
    ]
  },
  "params": {
    "cacheID": "483a24f70e86b2baa7084583bd054c29",
    "id": null,
    "metadata": {},
    "name": "membersQuery",
    "operationKind": "query",
    "text": "query membersQuery(\n  $day: EDTF\n) @lens(validAt: $day) {\n  entity(id: \"organisation:SCO\") {\n    __typename\n    id\n    name\n    ... on Organisation {\n      membersConnection(first: 50) {\n        totalCount\n        edges {\n          node {\n            __typename\n            id\n            name\n            lensKey\n          }\n          properties {\n            status\n            lensKey\n          }\n        }\n      }\n    }\n    lensKey\n  }\n}\n"
  }
};
})();

(node as any).hash = "d6631014e0ffc4ae724b8a61691e8b04";

export default node;
