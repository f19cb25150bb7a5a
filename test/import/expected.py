"""What the field's own files hold, counted without any of the project's code. Prints JSON: rows of each file, and answers to questions."""
import collections
import csv
import datetime
import glob
import json
import os
import sys

csv.field_size_limit(10**9)
DATA = sys.argv[1]


def rows(path):
    with open(os.path.join(DATA, path), encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def is_day(text):
    try:
        datetime.date.fromisoformat(text)
        return True
    except ValueError:
        return False


def shared(of, a, b):
    return len(of(a) & of(b))


counts = {}
for path in sorted(glob.glob(os.path.join(DATA, '*/*.csv'))):
    name = os.path.relpath(path, DATA)
    counts[name] = len(rows(name))
counts['events/plover_gold_standard.json'] = len(json.load(open(os.path.join(DATA, 'events/plover_gold_standard.json'), encoding='utf-8')))

igo = rows('igo/cow_igo_membership_spells.csv')
factbook = rows('factbook/igo_participation.csv')
mids = collections.defaultdict(dict)
for row in rows('conflict/gml_mid_participants.csv'):
    mids[row['dispnum']].setdefault(row['ccode'], row['sidea'])
both = [sides for sides in mids.values() if '750' in sides and '770' in sides]
pacts = collections.defaultdict(set)
for row in rows('alliances/atop_members.csv'):
    pacts[row['atopid']].add(row['member'])
leaders = rows('leaders/archigos_leaders.csv')
vienna = [row for row in rows('untc/untc_actions.csv') if (row['chapter_no'], row['treaty_no']) == ('23', '1')]
signed = {row['participant'] for row in vienna if row['source_column'].lower().startswith('signature')}
bound = {row['participant'] for row in vienna if not row['source_column'].lower().startswith('signature')}
episodes = [row for row in rows('conflict/ucdp_acd.csv') if {row['gwno_a'], row['gwno_b']} == {'750', '770'}]
parties = rows('treaties/parties_ggo.csv')


def cow(code):
    return {r['ioname'] for r in igo if r['ccode'] == code and r['status'] == 'full' and int(r['start_year']) <= 2014 <= int(r['end_year'])}


def pages(code):
    return {r['organisation'] for r in factbook if r['gec_code'] == code and r['status'] == 'member'}


def led(code, day):
    return [r['leader'] for r in leaders if r['gwcode'] == code and r['startdate'] <= day <= r['enddate']]


def inverted(row):
    start = next((row[c] for c in ('StateForce', 'StateRatification', 'StateSignature') if row[c] not in ('', '9999-12-31')), '')
    return is_day(start) and is_day(row['StateEnd']) and row['StateEnd'] < start


print(json.dumps({
    'rows': counts,
    'answers': {
        'sharedFullIn2014ByCow': {'PAK RUS': shared(cow, '770', '365'), 'PAK IND': shared(cow, '770', '750'), 'RUS IND': shared(cow, '365', '750')},
        'sharedFullByFactbook': {'PAK RUS': shared(pages, 'pk', 'rs'), 'PAK IND': shared(pages, 'pk', 'in'), 'RUS IND': shared(pages, 'rs', 'in')},
        'disputesOfIndiaAndPakistan': {
            'disputes': len(both),
            'onOppositeSides': sum(s['750'] != s['770'] for s in both),
            'IndiaOnSideA': sum(s['750'] == '1' for s in both),
        },
        'ledWhenIndusTreatyWasSigned': {'PAK': led('770', '1960-09-19'), 'IND': led('750', '1960-09-19')},
        'ledWhenSimlaWasSigned': {'PAK': led('770', '1972-07-02'), 'IND': led('750', '1972-07-02')},
        'pactsOfIndiaAndPakistan': sorted(f'treaty:atop-{pact}' for pact, members in pacts.items() if {'750', '770'} <= members),
        'viennaConvention': {'bound': len(bound), 'signedOnly': len(signed - bound), 'steps': len(vienna)},
        'lastEpisodeOfIndiaAndPakistan': [episodes[-1]['start_date2'], episodes[-1]['ep_end_date']],
        'membersOfTheScoByCow': sorted(r['stateabb'] for r in igo if r['ioname'] == 'SCO'),
        'ggoRowsThatEndBeforeTheyStart': sum(inverted(row) for row in parties),
        'cowMembershipsStillOnWhenTheDataStop': sum(row['end_is_right_censored'] == '1' for row in igo),
    },
}))
