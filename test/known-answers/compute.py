"""Known answers about the real world, computed from the data files alone: it shares no code with the product.

Prints a JSON object a line for each case: topic, words, the question with its variables, and the expected lines.
    python3 compute.py REFERENCE            the data that come with the product (the table known-answers.jsonl)
    python3 compute.py REFERENCE FIELD      the data that are free only with citation, which are never committed
"""
import collections
import csv
import gzip
import json
import os
import re
import sys

REFERENCE = sys.argv[1]
FIELD = sys.argv[2] if len(sys.argv) > 2 else None
FOREVER = '9999-12-31'
# A ratification without a day in the data.
UNDATED = '0001-01-01'


def rows(name, folder=REFERENCE):
    path = os.path.join(folder, name)
    opened = gzip.open(path, 'rt', encoding='utf-8', newline='') if path.endswith('.gz') else open(path, encoding='utf-8', newline='')
    with opened as file:
        return list(csv.DictReader(file))


cases = []


def case(topic, words, question, variables, expected):
    # An actor without a code in any table is in no answer.
    known = {line for line in expected if line.split(' ')[0] != 'None'}
    cases.append({'topic': topic, 'words': words, 'question': question, 'variables': variables, 'expected': sorted(known)})


def every(nth, things):
    return sorted(things)[nth // 2 :: nth]


# Dates: a year or month means all of its days.
def first(date):
    return {4: date + '-01-01', 7: date + '-01'}.get(len(date), date)


def last(date):
    return {4: date + '-12-31', 7: date + '-31'}.get(len(date), date)


def in_force(day, start, end):
    """CERTAIN, POSSIBLE or None. The start may be None (unknown); the end None (unknown) or FOREVER."""
    if start is not None and first(start) > day or end is not None and last(end) < day:
        return None
    return 'CERTAIN' if start is not None and last(start) <= day and end is not None and first(end) >= day else 'POSSIBLE'


# Codes: their holder on a day. A former state comes before the current state.
countries = rows('country-codes/country_codes.csv')
former = rows('entente/former-states.csv')
others = rows('entente/other-codes.csv')
today = {}
for row in countries:
    state = 'state:' + row['ISO3166-1-Alpha-3']
    today['many:' + row['ISO3166-1-Alpha-3']] = state
    today['wikidata:' + row['wikidata_id'].split('/')[-1]] = state
    if row['is_independent'] == 'Yes':
        today['fips:' + row['FIPS']] = state
for row in countries:
    today.setdefault('fips:' + row['FIPS'], 'state:' + row['ISO3166-1-Alpha-3'])
for row in rows('entente/state-numbers.csv'):
    for scheme in ('gw', 'cow'):
        if row[scheme]:
            today[scheme + ':' + row[scheme]] = 'state:' + row['iso3']
organisation = {}
for row in rows('entente/organisations.csv'):
    for code in row['codes'].split(';'):
        organisation[code.strip()] = row['id']
for row in others:
    today.setdefault(row['code'], row['id'])
gone = collections.defaultdict(list)
for row in former:
    for code in row['codes'].split():
        gone[code].append((first(row['from']), last(row['to']), row['id']))


def holder(code, day):
    return next((id for start, end, id in gone[code] if start <= day <= end), today.get(code) or organisation.get(code))


# Parties and contracting states of treaties, by one data set.
def contradicts_itself(signed, ratified, force, end):
    """True if it ends before it starts, or was signed after it was ratified.

    An accession has the day of entry into force as its signature, which is not a contradiction.
    """
    start = force or ratified or signed
    ended = end and end != FOREVER and start and last(end) < first(start)
    return ended or signed and ratified and last(ratified) < first(signed) and signed != force


def party_cases(topic, source, code, treaties, day_of, steps):
    for key, title in treaties:
        day = day_of[key]
        expected = []
        for row in parties[key]:
            signed, ratified, force, end, never = steps(row)
            if contradicts_itself(signed, ratified, force, end):
                continue  # an error of the data
            undated = row.get('StateRatification') == UNDATED
            binding = force or ratified
            status = ('CONTRACTING_STATE' if never and not force else 'PARTY') if binding or undated else 'SIGNATORY' if signed else 'null'
            start = binding if binding or undated else signed
            who, certainty = holder('many:' + row['stateID'], day), in_force(day, start, end)
            if who and certainty:
                expected.append(f'{who} {status} {certainty}')
        case(topic, f'{title} ({key}) on {day}', 'parties', {'code': f'{code}:{key}', 'day': day, 'by': [source]}, expected)


def years_later(date, years):
    return f'{int(date[:4]) + years}-07-01'


def real(date, *never):
    return None if date in ('', 'NA') or date in never else date


agreements = {}
for row in rows('manytreaties/agreements_ggo.csv.gz'):
    agreements.setdefault(row['treatyID'], row)
parties = collections.defaultdict(list)
for row in rows('manytreaties/parties_ggo.csv.gz'):
    parties[row['treatyID']].append(row)


# A row without an entry into force follows the other rows of its treaty: none of them may say that it is in force.
pending = {key for key, of in parties.items() if {row['StateForce'] for row in of} <= {'', FOREVER} and any(row['StateForce'] for row in of)}


def ggo_steps(row):
    signed, ratified, force = real(row['StateSignature'], FOREVER), real(row['StateRatification'], FOREVER, UNDATED), real(row['StateForce'], FOREVER)
    return signed, ratified, force, real(row['StateEnd']), row['StateForce'] == FOREVER or row['treatyID'] in pending and not row['Force']


dated = [key for key in parties if key in agreements and real(agreements[key]['Signature'], FOREVER)]
undated = {key for key, of in parties.items() if any(row['StateRatification'] == UNDATED for row in of)}
known = ['TRTPNW_1968A', 'CMNTBT_1996A', 'PARIS_2015A', 'PD04WD_1992A', 'UNCLOS_1982A', 'MNSDOL_1987P', 'RAMSA_1971A', 'ANTRCT_1959A', 'UNNFCC_1997P:UNFCCC_1992A']
waiting = {key for key in dated if any(ggo_steps(row)[4] and ggo_steps(row)[1] for row in parties[key])}
chosen = every(60, set(dated) - undated - waiting) + every(8, waiting - undated) + [key for key in known if key in parties and key in agreements]
chosen = [(key, agreements[key]['Title']) for key in dict.fromkeys(chosen)]
party_cases('parties of treaties (GGO)', 'source:ggo-manytreaties', 'ggo', chosen, {key: years_later(agreements[key]['Signature'], 9) for key, _ in chosen}, ggo_steps)

NEVER = ('2699-01-01', '2899-01-01', '2999-01-01')
parties, titles = collections.defaultdict(list), {}
for row in rows('manytreaties/parties_ieadb.csv.gz'):
    parties[row['ieadbID']].append(row)
    titles.setdefault(row['ieadbID'], row)
chosen = [(key, titles[key]['Title']) for key in every(60, [key for key in parties if titles[key]['Begin'][:4].isdigit()])]
party_cases(
    'parties of treaties (IEADB)', 'source:ieadb-manytreaties', 'ieadb', chosen, {key: years_later(titles[key]['Begin'], 6) for key, _ in chosen},
    lambda row: (*(real(row[name], *NEVER) for name in ('stateSignature', 'Rat', 'Force', 'End')), row['Force'] in NEVER),
)

parties, titles = collections.defaultdict(list), {}
for row in rows('manytreaties/parties_desta.csv.gz'):
    parties[row['destaID']].append(row)
for row in rows('manytreaties/agreements_desta.csv.gz'):
    titles.setdefault(row['destaID'], row)
chosen = [(key, titles[key]['Title']) for key in every(60, [key for key, of in parties.items() if key in titles and titles[key]['Signature'][:4].isdigit() and all(row['stateID'] for row in of)])]
party_cases(
    'parties of treaties (DESTA)', 'source:desta-manytreaties', 'desta', chosen, {key: years_later(titles[key]['Signature'], 5) for key, _ in chosen},
    lambda row: (real(row['Signature']), None, real(row['Force']), None, False),
)

# Where a treaty was signed: the data put several places in one cell.
for source, name, key in (('ggo', 'manytreaties/agreements_ggo.csv.gz', 'treatyID'), ('tfdd', 'manytreaties/agreements_tfdd.csv.gz', 'tfddID')):
    located = {row[key]: row for row in rows(name) if row['Location'] and row['Signature'][:4] > '1819'}
    for code in every(60, located) + [one for one in ('EUE_1992A',) if one in located]:
        row = located[code]
        case('places of signature', f"{row['Title']} ({code})", 'places', {'code': f'{source}:{code}'}, [part.strip() for part in row['Location'].split(';')])

# Environmental agreements: parties and signatories of the last edition of the Factbook.
adopted = {row['agreement']: row['adopted'] for row in rows('entente/agreement-dates.csv')}
agreed = collections.defaultdict(list)
for row in rows('factbook/environmental_agreements.csv.gz'):
    agreed[re.sub(r'-\s+', '-', row['agreement']).replace('Sulfur', 'Sulphur')].append(row)
for name in every(4, agreed):
    words = {'party to': 'PARTY', 'signed, but not ratified': 'SIGNATORY', 'signed but not ratified': 'SIGNATORY'}
    expected = [f"{holder('fips:' + row['gec_code'].upper(), '2025-01-01')} {words[row['status']]} POSSIBLE" for row in agreed[name]]
    treaty = 'treaty:factbook-' + re.sub(r'[^A-Za-z0-9]+', '-', name).strip('-')
    case('environmental agreements', f'{name} on 2025-06-01', 'parties', {'id': treaty, 'day': '2025-06-01', 'by': ['source:world-factbook']}, expected)

# Members of organisations in the last edition of the Factbook.
STATUSES = {'member': 'FULL', 'observer': 'OBSERVER', 'associate': 'ASSOCIATE', 'associate member': 'ASSOCIATE', 'partner': 'DIALOGUE_PARTNER', 'dialogue partner': 'DIALOGUE_PARTNER', 'suspended': 'SUSPENDED'}
members = collections.defaultdict(list)
for row in rows('factbook/igo_participation.csv.gz'):
    members[row['organisation']].append(row)
plain = {name for name, of in members.items() if 'factbook:' + name in organisation and all(row['status'] in STATUSES for row in of)}
plain -= {name for name in plain if sum(organisation.get('factbook:' + one) == organisation['factbook:' + name] for one in members) > 1}
for name in dict.fromkeys(every(8, plain) + [name for name in ('NATO', 'EU', 'SCO', 'BRICS', 'ASEAN', 'OPEC', 'SAARC', 'AU') if name in plain]):
    expected = [f"{holder('fips:' + row['gec_code'].upper(), '2025-01-01')} {STATUSES[row['status']]} POSSIBLE" for row in members[name]]
    case('members of organisations', f'{name} on 2025-06-01', 'members', {'code': f'factbook:{name}', 'day': '2025-06-01', 'by': ['source:world-factbook']}, expected)

# Embassies and high commissions of November 2022.
missions = collections.defaultdict(set)
for row in rows('wikidata-missions/missions_wikidata_2022.csv.gz'):
    # A nuncio ranks with ambassadors (Vienna Convention on Diplomatic Relations, article 14);
    # an office that only does the work of an embassy is not one.
    high = re.fullmatch(r'((British|Australian) )?high commission', row['type'], re.I)
    if high or row['type'] in ('embassy', 'apostolic nunciature') or row['type'].startswith('Embassy of '):
        sent, received = (holder('wikidata:' + row[name], '2022-11-16') for name in ('operatorQID', 'countryQID'))
        if sent and received and sent != received:
            kind = 'HIGH_COMMISSION' if high else 'EMBASSY'
            missions['sent ' + sent].add(f'{received} {kind}')
            missions['received ' + received].add(f'{sent} {kind}')
for key in every(13, missions):
    way, state = key.split(' ')
    case('missions', f'embassies that {state} {way}, 2022-11-16', f'missions {way}', {'id': state, 'day': '2022-11-16', 'by': ['source:wikidata-missions-2022']}, missions[key])

# Wars: the states on each side in a year.
fought = collections.defaultdict(set)
for row in rows('ucdp/ucdp_acd.csv.gz'):
    for side, name in (('A', 'gwno_a'), ('A', 'gwno_a_2nd'), ('B', 'gwno_b'), ('B', 'gwno_b_2nd')):
        for number in filter(None, (part.strip() for part in row[name].split(','))):
            fought[row['conflict_id'], row['year']].add(f"{holder('gw:' + number, row['year'] + '-07-01')} {side}")
wellknown = [('218', '1965'), ('218', '1971'), ('218', '1999'), ('269', '1950'), ('324', '1988'), ('371', '1991'), ('333', '1982'), ('420', '2003'), ('13243', '2022')]
for conflict, year in dict.fromkeys(every(100, fought) + [key for key in wellknown if key in fought]):
    case('wars', f'UCDP conflict {conflict} in {year}', 'war', {'code': f'ucdp:{conflict}', 'day': year, 'by': ['source:ucdp-acd']}, fought[conflict, year])

# Leaders of states when a treaty was signed, if today's holders held office then. Names are compared by their words in capitals.
OFFICES = {'chief_of_state': 'Chief of state', 'head_of_government': 'Head of government'}
holders = collections.defaultdict(list)
for row in rows('factbook/executives.csv.gz'):
    holders[holder('fips:' + row['gec_code'].upper(), '2025-01-01')].append(row)
clear = {state for state, of in holders.items() if all(re.fullmatch(r'[^();:,]+ \(since [^()]+\)', row['holder_text']) and row['since'] for row in of)}


def surname(text):
    return ' '.join(re.findall(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+(?= |$)", re.sub(r'\(.*', '', text).strip()))


signed = {key: row for key, row in agreements.items() if row['Signature'] > '2012' and row['Signature'] != FOREVER and len(row['Signature']) == 10}
pairs = {(state, row['Signature'], row['Title']) for row in signed.values() for code in re.findall(r'[A-Z]{3}', row['treatyID'].split('_')[0]) if len(row['treatyID'].split('_')[0]) == 7 for state in [holder('many:' + code, row['Signature'])] if state in clear}
led = [one for one in pairs if any(row['since'] <= one[1] for row in holders[one[0]])]
for state, day, title in every(3, led) + every(20, pairs) + [(state, '2015-12-12', 'the Paris Agreement') for state in every(20, clear)]:
    expected = [f"{OFFICES[row['office']]}: {surname(row['holder_text'])}" for row in holders[state] if row['since'] <= day]
    case('leaders', f'{state} on {day}, when {title} was signed', 'leaders', {'id': state, 'day': day, 'by': ['source:world-factbook']}, expected)

# Well-known facts, written by hand.
SCO = {'2001-07-01': 'CHN KAZ KGZ RUS TJK UZB', '2017-07-01': 'CHN IND KAZ KGZ PAK RUS TJK UZB', '2024-01-01': 'CHN IND IRN KAZ KGZ PAK RUS TJK UZB', '2025-01-01': 'BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB'}
for day, states in SCO.items():
    case('well known', f'certain full members of the SCO on {day}', 'full members', {'id': 'organisation:SCO', 'day': day, 'certainty': 'CERTAIN'}, [f'state:{one}' for one in states.split()])
LED = [
    ('Tashkent', '1966-01-10', 'IND-prime-minister', 'Lal Bahadur Shastri'), ('Tashkent', '1966-01-10', 'PAK-president', 'Ayub Khan'),
    ('Simla', '1972-07-02', 'IND-prime-minister', 'Indira Gandhi'), ('Simla', '1972-07-02', 'PAK-president', 'Zulfikar Ali Bhutto'),
    ('Lahore', '1999-02-21', 'IND-prime-minister', 'Atal Bihari Vajpayee'), ('Lahore', '1999-02-21', 'PAK-prime-minister', 'Nawaz Sharif'),
    ('the Indus Waters Treaty', '1960-09-19', 'IND-prime-minister', 'Jawaharlal Nehru'), ('the Indus Waters Treaty', '1960-09-19', 'PAK-president', 'Ayub Khan'),
    ('New START', '2010-04-08', 'RUS-prime-minister', 'Vladimir Putin'), ('the Paris Agreement', '2015-12-12', 'RUS-president', 'Vladimir Putin'),
]
for treaty, day, post, name in LED:
    case('well known', f'the certain {post} when {treaty} was signed', 'holders', {'id': f'post:{post}', 'day': day, 'certainty': 'CERTAIN'}, [name])
case('well known', 'parties of the Simla Agreement in 1980', 'parties', {'id': 'treaty:simla-1972', 'day': '1980-01-01', 'by': ['source:treaty-record']}, ['state:IND PARTY CERTAIN', 'state:PAK PARTY CERTAIN'])

if FIELD:
    cases = []
    # Effective leaders when treaties were signed.
    leaders = rows('leaders/archigos_leaders.csv', FIELD)
    days = {'Tashkent': '1966-01-10', 'Simla': '1972-07-02', 'SALT I': '1972-05-26', 'Camp David': '1978-09-17', 'INF': '1987-12-08', 'Maastricht': '1992-02-07', 'START I': '1991-07-31', 'Dayton': '1995-12-14', 'Non-Proliferation': '1968-07-01', 'North Atlantic': '1949-04-04'}
    of = {'Tashkent': (750, 770), 'Simla': (750, 770), 'SALT I': (2, 365), 'Camp David': (651, 666, 2), 'INF': (2, 365), 'Maastricht': (220, 260, 200, 325), 'START I': (2, 365), 'Dayton': (346, 345, 344), 'Non-Proliferation': (2, 365, 200), 'North Atlantic': (2, 200, 220, 325)}
    asked = [(treaty, days[treaty], holder(f'gw:{number}', days[treaty])) for treaty in days for number in of[treaty]]
    bilateral = [row for row in agreements.values() if '1946' < row['Signature'] < '2015' and len(row['Signature']) == 10 and re.fullmatch(r'[A-Z]{3}-[A-Z]{3}', row['treatyID'].split('_')[0])]
    for key in every(60, [row['treatyID'] for row in bilateral]):
        day = agreements[key]['Signature']
        asked += [(agreements[key]['Title'], day, holder('many:' + code, day)) for code in key.split('_')[0].split('-')]
    for treaty, day, state in asked:
        expected = [row['leader'] for row in leaders if row['startdate'] <= day <= row['enddate'] and holder('gw:' + row['gwcode'], day) == state]
        if expected:
            case('leaders (Archigos)', f'{state} on {day}, when {treaty} was signed', 'effective leaders', {'id': state, 'day': day, 'by': ['source:archigos']}, expected)
    # Members by year: the file has spells of years.
    spells = rows('igo/cow_igo_membership_spells.csv', FIELD)
    igo = collections.defaultdict(list)
    for row in spells:
        igo[row['ioname']].append(row)
    for name in dict.fromkeys(every(12, igo) + [name for name in ('UN', 'NATO', 'EU', 'SCO', 'WTRO') if name in igo]):
        year = (min(int(row['start_year']) for row in igo[name]) + max(int(row['end_year']) for row in igo[name])) // 2
        expected = [f"{holder('cow:' + row['ccode'], f'{year}-07-01')} {row['status'].upper()}" for row in igo[name] if int(row['start_year']) <= year <= int(row['end_year'])]
        case('members (COW IGO)', f'{name} in mid-{year}', 'members of code', {'code': f'cowioname:{name}', 'day': f'{year}-07-01', 'by': ['source:cow-igo']}, expected)

for one in cases:
    print(json.dumps(one, ensure_ascii=False))
