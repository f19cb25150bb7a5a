"""Entries of the reference data that are the same treaty or the same person, computed from the data files alone.

Prints seed/reference/entente/same-entries.csv; a test compares the two.
    python3 same_entries.py REFERENCE

Two treaties of different data sets are the same if their titles and their days of signature are equal. If one data set gives only the
year, they must also have one treatyID in the package. They may be the same (UNSURE) if title and year are equal but this is not given;
if they have one treatyID and the same day or year but different titles; or if a data set has two entries of that title and day.
Capitals, accents and punctuation of titles are ignored.
"""
import collections
import csv
import datetime
import gzip
import itertools
import os
import re
import sys
import unicodedata

REFERENCE = sys.argv[1]


def rows(name):
    path = os.path.join(REFERENCE, name)
    opened = gzip.open(path, 'rt', encoding='utf-8', newline='') if path.endswith('.gz') else open(path, encoding='utf-8', newline='')
    with opened as file:
        return list(csv.DictReader(file))


def folded(title):
    letters = unicodedata.normalize('NFKD', title.replace('a\u0080\u0099', "'")).lower()
    return re.sub(r'[^a-z0-9]+', ' ', ''.join(letter for letter in letters if not unicodedata.combining(letter))).strip()


class Treaty:
    def __init__(self, data_set, title):
        self.data_set, self.title, self.dates, self.shared = data_set, folded(title), [], set()

    def signed(self):
        return min(self.dates, default='')


# Entries that two data sets have under different numbers and that are already one entry.
joined = {row['code']: row['id'] for row in rows('entente/other-codes.csv')}
treaties = {}


def add(data_set, number, row, date):
    slug = re.sub(r'^[-._]+|[-._]+$', '', re.sub(r'[^A-Za-z0-9._]+', '-', number))
    entry = joined.get(f'{data_set}:{number}', f'treaty:{data_set}-{slug}')
    treaty = treaties.setdefault(entry, Treaty(data_set, row['Title']))
    if re.fullmatch(r'\d{4}(-\d\d-\d\d)?', date):
        treaty.dates.append(date)
    treaty.shared.add(row['treatyID'])


def unmisread(date):
    """Restores a year that a spreadsheet read as a number of days: 1970 became 1905-05-23."""
    if not '1905-03-14' <= date <= '1905-07-02':
        return date
    return str((datetime.date.fromisoformat(date) - datetime.date(1899, 12, 30)).days)


for row in rows('manytreaties/agreements_tfdd.csv.gz'):
    if row['Signature'] >= '1820':
        add('tfdd', row['tfddID'], row, unmisread(row['Signature']))
for row in rows('manytreaties/agreements_desta.csv.gz'):
    add('desta', row['destaID'], row, row['Signature'])
for row in rows('manytreaties/agreements_ggo.csv.gz'):
    add('ggo', row['treatyID'], row, row['Signature'])
# Each row is a party, and some parties joined later: the first row has the date of the treaty.
for row in rows('manytreaties/parties_ieadb.csv.gz'):
    add('ieadb', row['ieadbID'], row, row['Begin'])

judged = {}


def judge(a, b, judgement, why):
    judged.setdefault(tuple(sorted((a, b))), (judgement, why))


titled = collections.Counter((treaty.data_set, treaty.title, treaty.signed()) for treaty in treaties.values())


def compare(a, b):
    one, other = treaties[a], treaties[b]
    if one.data_set == other.data_set:
        return
    first, second = sorted((one.signed(), other.signed()), key=len)
    if not first or first[:4] != second[:4]:
        return
    same_date = first == second[: len(first)]
    when = 'on the same day' if len(first) > 4 else 'in the same year'
    if one.title == other.title:
        again = max(titled[treaty.data_set, treaty.title, treaty.signed()] for treaty in (one, other)) > 1
        if again:
            judge(a, b, 'UNSURE', 'the same title, signed in the same year; one data set has several of them')
        elif same_date and len(first) > 4:
            judge(a, b, 'SAME', f'the same title, signed {when}')
        elif same_date and one.shared & other.shared:
            judge(a, b, 'SAME', f'the same title and treatyID of manytreaties, signed {when}')
        else:
            judge(a, b, 'UNSURE', 'the same title, signed in the same year')
    elif same_date and one.shared & other.shared:
        judge(a, b, 'UNSURE', f'the same treatyID of manytreaties, signed {when}; the titles differ')


for key in (lambda treaty: [treaty.title], lambda treaty: treaty.shared):
    groups = collections.defaultdict(set)
    for entry, treaty in treaties.items():
        for value in key(treaty):
            groups[value].add(entry)
    for group in groups.values():
        for a, b in itertools.combinations(sorted(group), 2):
            compare(a, b)

# The factbook has its own short names for well-known treaties.
SHORT_NAMES = {
    'Air-Pollution': 'ggo-LRTAP_1979A',
    'Air-Pollution-Heavy-Metals': 'ggo-HM04AP_1998P-LRTAP_1979A',
    'Air-Pollution-Multi-effect-Protocol': 'ggo-LR08LO_1999P-LRTAP_1979A',
    'Air-Pollution-Nitrogen-Oxides': 'ggo-CE08AP_1988P-LRTAP_1979A',
    'Air-Pollution-Persistent-Organic-Pollutants': 'ggo-PO05AP_1998P-LRTAP_1979A',
    'Air-Pollution-Sulphur-85': 'ggo-RS08AP_1985P30-LRTAP_1979A',
    'Air-Pollution-Sulphur-94': 'ggo-RS05AP_1994P-LRTAP_1979A',
    'Air-Pollution-Volatile-Organic-Compounds': 'ggo-CE09AP_1991P-LRTAP_1979A',
    'Antarctic-Seals': 'ggo-CNSRAS_1972A',
    'Antarctic-Treaty': 'ggo-ANTRCT_1959A',
    'Antarctic-Environmental-Protection': 'ggo-ANTTEP_1991P',
    'Antarctic-Marine-Living-Resources': 'ggo-CCAMLR_1980A',
    'Biodiversity': 'ggo-CBD_1992A',
    'Climate-Change': 'ggo-UNFCCC_1992A',
    'Climate-Change-Kyoto-Protocol': 'ggo-UNNFCC_1997P-UNFCCC_1992A',
    'Climate-Change-Paris-Agreement': 'ggo-PARIS_2015A',
    'Comprehensive-Nuclear-Test-Ban': 'ggo-CMNTBT_1996A',
    'Desertification': 'ggo-UN07PA_1994A',
    'Endangered-Species': 'ggo-CITES_1973A',
    'Environmental-Modification': 'ggo-PMHEMT_1977A',
    'Hazardous-Wastes': 'ggo-CTMHWD_1989A',
    # GGO only has the agreement on its part XI.
    'Law-of-the-Sea': 'ieadb-2947',
    'Marine-Dumping-London-Convention': 'ggo-PMPDWM_1972A',
    'Marine-Dumping-London-Protocol': 'ggo-PMPDWM_1996P-PMPDWM_1972A',
    'Marine-Life-Conservation': 'ggo-FCLRHS_1958A',
    'Nuclear-Test-Ban': 'ggo-TB06SW_1963A',
    'Ozone-Layer-Protection': 'ggo-MNSDOL_1987P',
    'Tropical-Timber-2006': 'ggo-INTRTT_2006A',
    'Wetlands': 'ggo-RAMSA_1971A',
    'Whaling': 'ggo-INTRRW_1946A',
}
for short, entry in SHORT_NAMES.items():
    judge(f'treaty:factbook-{short}', f'treaty:{entry}', 'SAME', "the factbook's short name of this treaty")
# The factbook's parties can be those of the convention or those of the protocol of 1978.
judge('treaty:factbook-Ship-Pollution', 'treaty:ggo-MARPOL_1973A', 'UNSURE', 'the convention of 1973, or the same with its protocol of 1978')

# Persons who are on several pages of the factbook, and in the seed:
# the same name, with or without a patronymic or an initial, in the same office.
FACTBOOK = 'person:factbook-'
PERSONS = [
    ['FRA-Emmanuel-MACRON', 'AND-Emmanuel-MACRON', 'MAF-Emmanuel-MACRON', 'NCL-Emmanuel-MACRON', 'SPM-Emmanuel-MACRON', 'WLF-Emmanuel-MACRON'],
    ['person:donald-trump', 'USA-Donald-J.-TRUMP', 'ASM-Donald-J.-TRUMP', 'GUM-Donald-J.-TRUMP', 'MNP-Donald-J.-TRUMP', 'PRI-Donald-J.-TRUMP', 'VIR-Donald-J.-TRUMP'],
    ['person:xi-jinping', 'CHN-XI-Jinping', 'HKG-XI-Jinping', 'MAC-XI-Jinping'],
    ['person:asif-ali-zardari', 'PAK-Asif-Ali-ZARDARI'],
    ['person:droupadi-murmu', 'IND-Droupadi-MURMU'],
    ['person:li-qiang', 'CHN-LI-Qiang'],
    ['person:vladimir-putin', 'RUS-Vladimir-Vladimirovich-PUTIN'],
    ['person:mikhail-mishustin', 'RUS-Mikhail-Vladimirovich-MISHUSTIN'],
    ['person:shehbaz-sharif', 'PAK-Muhammad-Shehbaz-SHARIF'],
    ['person:narendra-modi', 'IND-Narendra-MODI'],
    ['CCK-Farzian-ZAINAL', 'CXR-Farzian-ZAINAL'],
]
for first, *others in PERSONS:
    for other in others:
        a, b = (name if name.startswith('person:') else FACTBOOK + name for name in (first, other))
        judge(a, b, 'SAME', 'the same name, in the same office')

out = csv.writer(sys.stdout, lineterminator='\n')
out.writerow(['a', 'b', 'judgement', 'why'])
for (a, b), (judgement, why) in sorted(judged.items()):
    out.writerow([a, b, judgement, why])
