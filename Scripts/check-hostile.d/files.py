"""The files: each is written by a function that is given the path, and says what must come of it."""

import gzip
import os
import zipfile

MEGABYTE = 1 << 20
GIGABYTE = 1 << 30

# A line, a row and an element that can be read.
LINE = '{"id":"%s","schema":"Company","properties":{"name":["%s"]}}\n'
HOLDER = (
    '{"company_number":"1","data":{"kind":"individual-person-with-significant-control",'
    '"name":"Joe","links":{"self":"/x/abc"}}}\n'
)
UK = (
    "<Designation>\n<UniqueID>%s</UniqueID><DateDesignated>31/12/2020</DateDesignated>"
    "<Names><Name><Name6>%s</Name6><NameType>Primary name</NameType></Name></Names>"
    "<SanctionsImposed>Asset freeze</SanctionsImposed>"
)
ENTRY = "<sdnEntry><uid>7</uid><lastName>%s</lastName><sdnType>Entity</sdnType></sdnEntry>"


class File:
    """A hostile file, the words of `cordon import` for it, and what must be told.

    `told` is a pattern of the line that names the place; `imported` is how many records must be
    taken in all the same, None where the file as a whole must be refused.
    """

    def __init__(self, name, write, told, imported=None, words=()):
        self.name, self.write, self.told = name, write, told
        self.imported, self.words = imported, words


def repeated(stream, piece, size):
    """Writes a piece over and over, `size` bytes in all or a little less."""
    block = piece * (4 * MEGABYTE // len(piece))
    for _ in range(size // len(block)):
        stream.write(block)


def around(before, piece, size, after):
    """A text with much of one piece between its beginning and its end."""

    def write(path):
        with open(path, "wb") as stream:
            stream.write(before.encode())
            repeated(stream, piece.encode(), size)
            stream.write(after.encode())

    return write


def text(content):
    def write(path):
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(content)

    return write


def zeros(path):
    with open(path, "wb") as stream:
        stream.truncate(GIGABYTE)


def zipped_zeros(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("a.csv", "w", force_zip64=True) as stream:
            repeated(stream, bytes(MEGABYTE), GIGABYTE)


def packed(before, piece, size, after):
    def write(path):
        with gzip.open(path, "wb", compresslevel=1) as stream:
            stream.write(before.encode())
            repeated(stream, piece.encode(), size)
            stream.write(after.encode())

    return write


def attributes(path):
    with open(path, "w", encoding="utf-8") as stream:
        stream.write("<sdnList><sdnEntry ")
        for number in range(900_000):
            stream.write(f'a{number}="" ')
        stream.write(">" + ENTRY[10:] % "A" + "</sdnList>")


BOMB = (
    "<?xml version='1.0'?>\n<!DOCTYPE sdnList [\n<!ENTITY a0 \"laugh\">\n"
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">\n' for n in range(1, 10))
    + "]>\n<sdnList>" + ENTRY % "&a9;" + "</sdnList>\n"
)

GROWING = "cordon: 1\n" + "".join(
    f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9) if n else 'x'}]\n" for n in range(12)
)

ONE_LINE = [
    File("line.ftm.json",
         around(LINE % ("a", "A") + LINE[:-5] % ("b", ""), "x", GIGABYTE,
                '"]}}\n' + LINE % ("c", "C")),
         r"line\.ftm\.json:2: the line is longer", imported=2),
    File("line.psc.txt",
         around(HOLDER + HOLDER[:90], "x", GIGABYTE, '"}}\n' + HOLDER),
         r"line\.psc\.txt:2: the line is longer", imported=2),
    File("document.csl.json",
         around('{"results":[{"source":"x","source_list_url":"u","name":"', "x", GIGABYTE, '"}]}'),
         r"document\.csl\.json:1: the document is longer"),
    File("array.bods.json",
         around('[{"statementId":"a","recordId":"b","recordType":"entity","recordDetails":{"name":"',
                "x", GIGABYTE, '"}}]'),
         r"array\.bods\.json:1: an item is longer"),
    File("row.edges.csv",
         around("owner,owned,percent\na,b,50\n", "x", GIGABYTE, ",c,50\nb,d,20\n"),
         r"row\.edges\.csv:3: the row is longer", imported=2),
    File("row.icij.csv",
         around("node_id_start,node_id_end,rel_type,link\n1,2,officer_of,shareholder of\n", "x",
                GIGABYTE, ",2,officer_of,\n3,4,officer_of,director of\n"),
         r"row\.icij\.csv:3: the row is longer", imported=2),
    File("header.csv", around("owner,owned,", "x", GIGABYTE, "\na,b,1\n"),
         r"header\.csv.*(longer|format)"),
    File("quote.csv",
         around('owner,owned\na,b\n"', "x" * 999 + "\n", GIGABYTE, ""),
         r"quote\.csv:3: the row is longer|more than 100000 records"),
    File("text.uk.xml",
         around("<Designations>\n" + UK % ("R1", "A") + "<OtherInformation>", "x", GIGABYTE,
                "</OtherInformation></Designation></Designations>"),
         r"text\.uk\.xml:\d+: an element holds more"),
    File("tag.xml", around("<sdnList>\n<sdnEntry a='", "x", GIGABYTE, "'/></sdnList>"),
         r"tag\.xml:\d+: a tag, comment or name is longer"),
    File("comment.xml", around("<sdnList>\n<!-- ", "x", GIGABYTE, " --></sdnList>"),
         r"comment\.xml:\d+: a tag, comment or name is longer"),
    File("line.yaml", around("cordon: 1\ntitle: ", "x", GIGABYTE, "\n"),
         r"line\.yaml: the file is larger"),
]

MANY = [
    File("lines.ftm.json", around(LINE % ("a", "A"), "x\n", 256 * MEGABYTE, ""),
         r"lines\.ftm\.json:\d+: more than \d+ records"),
    File("lines.psc.txt", around(HOLDER, "x\n", 256 * MEGABYTE, ""),
         r"lines\.psc\.txt:\d+: more than \d+ records"),
    File("rows.edges.csv", around("owner,owned\na,b\n", "x\n", 256 * MEGABYTE, ""),
         r"rows\.edges\.csv:\d+: more than \d+ records"),
    File("rows.icij.csv",
         around("node_id_start,node_id_end,rel_type\n1,2,officer_of\n", "x\n", 256 * MEGABYTE, ""),
         r"rows\.icij\.csv:\d+: more than \d+ records"),
    File("values.yaml", around("cordon: 1\nclaims: [", "x,", 60 * MEGABYTE, "x]\n"),
         r"values\.yaml:2: the file holds more"),
    File("values.ftm.json",
         around('{"id":"a","schema":"Company","properties":{"name":[', "1,", 28 * MEGABYTE,
                "1]}}\n" + LINE % ("b", "B")),
         None, imported=2),
    File("attributes.xml", attributes,
         r"attributes\.xml:\d+: a tag, comment or name is longer|over 1,024 attributes"),
    File("owners.uk.xml",
         around("<Designations>\n" + UK % ("R1", "A") + "</Designation>\n" + UK % ("R2", "B")
                + "<ParentCompany>", "(1) A (2) B; ", 48 * MEGABYTE,
                "</ParentCompany></Designation></Designations>"),
         r"owners\.uk\.xml:\d+ \(record R2\): an entry names more", imported=1),
]

DEEP = [
    File("deep.ftm.json",
         around(LINE % ("a", "A") + '{"id":"b","schema":"Company","properties":{"name":', "[",
                20 * MEGABYTE, "\n" + LINE % ("c", "C")),
         r"deep\.ftm\.json:2: the JSON is (nested|malformed)", imported=2),
    File("deep.bods.json",
         around('[{"statementId":"a","recordId":"b","recordType":"entity","recordDetails":', "[",
                20 * MEGABYTE, "}]"),
         r"deep\.bods\.json:1: the array is never closed"),
    File("deep.xml", around("<sdnList>\n<sdnEntry>", "<a>", 20 * MEGABYTE, ""),
         r"deep\.xml:2: elements are nested more than 256 deep"),
    File("deep.uk.xml",
         text("<Designations>\n" + UK % ("R1", "A") + "<a>" * 500_000 + "</a>" * 500_000
              + "</Designation></Designations>"),
         r"deep\.uk\.xml:\d+: elements are nested more than 256 deep"),
    File("deep.yaml", around("cordon: 1\nclaims: ", "[", 20 * MEGABYTE, ""),
         r"deep\.yaml:2: (values are nested deeper than 16 levels|the file holds more)"),
]

BOMBS = [
    File("laughs.xml", text(BOMB), r"laughs\.xml:2: it declares a document type"),
    File("aliases.yaml", text(GROWING), r"aliases\.yaml:\d+: a YAML anchor or alias"),
    File("zeros.csv.gz", packed("", "\0", GIGABYTE, ""),
         r"zeros\.csv\.gz: it is a binary file"),
    File("zeros.zip", zipped_zeros, r"zeros\.zip: it is a binary file"),
    File("zeros.ftm.json.gz", packed(LINE % ("a", "A"), "\0", GIGABYTE, "\n" + LINE % ("b", "B")),
         r"zeros\.ftm\.json\.gz:2: the line is longer", imported=2),
    File("zeros.icij.csv.gz",
         packed("node_id_start,node_id_end,rel_type\n1,2,officer_of\n", "\0", GIGABYTE,
                "\n3,4,officer_of\n"),
         r"zeros\.icij\.csv\.gz:3: the row is longer", imported=2),
    File("zeros.xml.gz", packed("<sdnList>" + ENTRY % "A", "\0", GIGABYTE, "</sdnList>"),
         r"zeros\.xml\.gz(:\d+)?: "),
    File("nul.csv", zeros, r"nul\.csv: it is a binary file"),
    File("nul.yaml", zeros, r"nul\.yaml: (the file is larger|it is a binary file)"),
    File("nul.ftm.json", zeros, r"nul\.ftm\.json:1: ", imported=0, words=("--format", "ftm")),
    File("nul.edges.csv", zeros, r"nul\.edges\.csv(:1)?: ", words=("--format", "edges")),
    File("nul.xml", zeros, r"nul\.xml(:\d+)?: ", words=("--format", "un-xml")),
]

ODD = [
    File("pipe.csv", os.mkfifo, r"pipe\.csv: it is a pipe"),
    File("folder.csv", os.mkdir, r"folder\.csv: the folder holds no case\.yaml"),
]


def outside(address, pipe, canary):
    """Documents that name a server, a pipe and a file with a secret, in every way that XML has."""
    heads = {
        "entity-http": f'<!DOCTYPE sdnList [<!ENTITY x SYSTEM "{address}/entity">]>\n',
        "entity-file": f'<!DOCTYPE sdnList [<!ENTITY x SYSTEM "file://{canary}">]>\n',
        "entity-pipe": f'<!DOCTYPE sdnList [<!ENTITY x SYSTEM "{pipe}">]>\n',
        "parameter-http": f'<!DOCTYPE sdnList [<!ENTITY % x SYSTEM "{address}/p"> %x;]>\n',
        "parameter-pipe": f'<!DOCTYPE sdnList [<!ENTITY % x SYSTEM "file://{pipe}"> %x;]>\n',
        "dtd-http": f'<!DOCTYPE sdnList SYSTEM "{address}/sdn.dtd">\n',
        "dtd-pipe": f'<!DOCTYPE sdnList PUBLIC "-//x//y" "file://{pipe}">\n',
    }
    for name, head in heads.items():
        entity = "&x;" if name.startswith("entity") else "A"
        document = "<?xml version='1.0'?>\n" + head + f"<sdnList>{ENTRY % entity}</sdnList>"
        yield File(f"{name}.xml", text(document), rf"{name}\.xml:2: it declares a document type")
    include = (
        f'<sdnList xmlns:xi="http://www.w3.org/2001/XInclude" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:noNamespaceSchemaLocation="{address}/s.xsd">'
        f'<?xml-stylesheet href="{address}/style.xsl"?><xi:include href="{address}/i"/>'
        f'<xi:include href="file://{pipe}"/><xi:include href="{canary}" parse="text"/>'
        f"{ENTRY % 'A'}</sdnList>"
    )
    yield File("include.xml", text(include), None, imported=1)


def every(address, pipe, canary):
    """All files."""
    return [*outside(address, pipe, canary), *ODD, *BOMBS, *DEEP, *MANY, *ONE_LINE]
