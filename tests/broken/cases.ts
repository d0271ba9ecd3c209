/** One mistake in one file of the sound content/, and what is said of it. */
export interface Case {
  readonly name: string;
  /** Below content/. */
  readonly file: string;
  /** The first place where this stands … */
  readonly from: string;
  /** … becomes this; a function changes the bytes; null takes the file away. */
  readonly to: string | ((bytes: Buffer) => string | Buffer) | null;
  readonly line: number;
  /** Where it matters in which word. */
  readonly column?: number;
  readonly what: RegExp;
  readonly remedy: RegExp;
}

const change = (name: string, file: string, from: string, to: string, line: number, what: RegExp, remedy: RegExp = /./): Case => ({ name, file, from, to, line, what, remedy });
const remake = (name: string, file: string, to: (bytes: Buffer) => string | Buffer, line: number, what: RegExp, remedy: RegExp = /./): Case => ({ name, file, from: '', to, line, what, remedy });

/** One sentence of the chapter becomes another: what is said of it, by its column. */
const write = (name: string, sentence: string, column: number, what: RegExp, remedy: RegExp): Case => ({ ...change(name, 'story/01-first.mdx', 'Somebody said so.', sentence, 6, what, remedy), column });

export const CASES: readonly Case[] = [
  // YAML as such
  change('a tab for indentation', 'sources.yaml', '  title: A report', '\ttitle: A report', 2, /not valid YAML/, /tabs/),
  change('a line indented too far', 'sources.yaml', '  publisher: A firm', '     publisher: A firm', 3, /not lined up with the other fields/, /begins 5 spaces in, the field above it 2 spaces/),
  change('a line indented too little', 'sources.yaml', '  publisher: A firm', ' publisher: A firm', 3, /not lined up with the other fields/, /begins 1 space in, the field above it 2 spaces/),
  change('a line not indented', 'sources.yaml', '  publisher: A firm', 'publisher: A firm', 3, /not lined up with the other fields/, /begins 0 spaces in/),
  change('a field of a record within indented too far', 'incidents/party-2016.mdx', '    role: firm', '      role: firm', 15, /not lined up with the other fields/, /begins 6 spaces in, the field above it 4/),
  change('a field of a record within indented too little', 'incidents/party-2016.mdx', '    known: 2017-04-24', '   known: 2017-04-24', 17, /not lined up with the other fields/, /two spaces a level/),
  change('a field after a record within, indented', 'incidents/party-2016.mdx', '\nsources:', '\n   sources:', 21, /not lined up with the other fields/, /begins 3 spaces in/),
  change('a dash out of its column', 'claims.yaml', '- id: p-firm', ' - id: p-firm', 15, /the dash is not lined up/, /into one column/),
  change('the first dash out of its column', 'sources.yaml', '- id: firm', '  - id: firm', 1, /the dash is not lined up/, /stands 2 spaces in/),
  change('a text that goes on with a colon', 'chronicle.yaml', 'text: A firm reported on phishing.', 'text: A firm reported\n    on this: phishing.', 8, /a colon in a text/, /quotation marks/),
  change('a line indented too far, with Windows line ends', 'sources.yaml', '  publisher: A firm', '\r\n     publisher: A firm\r', 4, /not lined up/),
  change('a colon in a value without quotation marks', 'sources.yaml', 'title: A report', 'title: A report: the sequel', 2, /not valid YAML/, /quotation marks/),
  change('an unclosed quotation mark', 'glossary.yaml', 'term: phishing', 'term: "phishing', 4, /not valid YAML/, /quotation mark/),
  remake('a record below an empty list', 'redirects.yaml', () => '[]\n\n- id: ip-9\n  sort: trace\n', 3, /not valid YAML/, /Take out the line \[\]/),
  change('a field twice', 'sources.yaml', '  kind: report', '  kind: report\n  kind: news', 7, /not valid YAML/, /once/),
  change('an unclosed list', 'chronicle.yaml', 'incidents: [party-2016]', 'incidents: [party-2016', 12, /not valid YAML/),
  change('a record without its dash', 'glossary.yaml', '- id: phishing', 'id: phishing', 1, /does not begin with a dash/, /- id:/),
  remake('an empty file', 'glossary.yaml', () => '', 1, /is empty/, /git checkout/),
  remake('only blanks', 'chronicle.yaml', () => '\n\n  \n', 1, /is empty/),
  remake('a file cut off in the middle', 'sources.yaml', (b) => b.subarray(0, 60), 1, /is missing/),
  remake('a map where a list belongs', 'errors.yaml', () => 'a: 1\n', 1, /not a list of records/, /- id:/),
  remake('a file in Latin-1', 'glossary.yaml', (b) => Buffer.concat([b, Buffer.from('- id: caf\xe9\n', 'latin1')]), 1, /not saved as UTF-8/, /UTF-8/),
  { name: 'a file that is gone', file: 'glossary.yaml', from: '', to: null, line: 1, what: /is missing/, remedy: /Restore/ },
  // Fields
  change('a field left out', 'sources.yaml', '  publisher: A firm\n', '', 1, /`publisher` is missing/, /Add it/),
  change('a misspelt field', 'sources.yaml', '  publisher:', '  publsher:', 3, /unknown field `publsher`/, /Did you mean `publisher`/),
  change('a word that is not of the scale', 'claims.yaml', 'strength: moderate', 'strength: modrate', 10, /"modrate", which is not one of its words/, /Did you mean "moderate"/),
  change('an unknown kind of claim', 'claims.yaml', 'kind: position', 'kind: opinion', 16, /neither `evidence` nor `position`/),
  change('an id with capitals', 'glossary.yaml', 'id: phishing', 'id: Phishing', 1, /`id` an id has lower-case/),
  change('text where a list belongs', 'chronicle.yaml', 'sources: [firm-2017-04-24]', 'sources: firm-2017-04-24', 12, /`sources` is not a list/),
  change('a claim without a source', 'claims.yaml', 'confidence: high\n  sources: [firm-2017-04-24]', 'confidence: high\n  sources: []', 13, /has no source/),
  change('an empty text', 'glossary.yaml', 'text: Messages that pose as something familiar.', 'text: ""', 3, /`text` is empty/),
  change('a label that is too long', 'chronicle.yaml', 'label: A firm reports', 'label: A firm reports on very many things that happened', 6, /longer than 36/, /Shorten/),
  change('a field with nothing after it', 'sources.yaml', 'kind: report', 'kind:', 6, /`kind`/),
  change('an address that is none', 'sources.yaml', 'https://example.org/report', 'example.org/report', 5, /`url`/),
  change('no address and no reason', 'sources.yaml', '  url: https://example.org/report\n', '', 1, /either `url` or `withheld`/),
  change('a low reliability without its reason', 'sources.yaml', 'reliability: B', 'reliability: D', 1, /reliabilityReason/),
  change('an unread source without a note', 'sources.yaml', 'read: read', 'read: not-read', 1, /note/),
  change('a confidence without whose it is', 'claims.yaml', 'stance: asserts', 'stance: asserts\n  confidence: high', 15, /confidenceOf/),
  change('a dispute without its date', 'chronicle.yaml', 'confidence: high', 'confidence: high\n  disputed: Somebody does.', 1, /disputedKnown/),
  // Words
  change('a word with nothing to say', 'words.yaml', 'table: Table', 'table: ""', 1, /`table` is empty/),
  change('a number where a word belongs', 'words.yaml', 'table: Table', 'table: 2017', 1, /`table` is not text/),
  remake('a list where the words belong', 'words.yaml', () => '- table\n', 1, /is not a set of fields/),
  // What a template left to be written
  remake('an entry as npm run release writes it', 'corrections.yaml', () => '- id: party-2016-DATE\n  date: DATE\n  kind: update\n  records: [party-2016]\n  text: WHAT WAS CHANGED (outcome)\n  reason: WHY\n', 2, /^`date` still holds the placeholder DATE/, /2026-12-01/),
  remake('its id', 'corrections.yaml', () => '- id: party-2016-DATE\n  date: 2026-11-23\n  kind: update\n  records: [party-2016]\n  text: The outcome.\n  reason: It was not known.\n', 1, /^`id` still holds the placeholder DATE/, /Write the day/),
  remake('what it says was changed', 'corrections.yaml', () => '- id: party-2016-2026\n  date: 2026-11-23\n  kind: update\n  records: [party-2016]\n  text: WHAT WAS CHANGED (outcome)\n  reason: It was not known.\n', 5, /placeholder WHAT WAS CHANGED/, /words for a reader/),
  remake('its reason', 'corrections.yaml', () => '- id: party-2016-2026\n  date: 2026-11-23\n  kind: update\n  records: [party-2016]\n  text: The outcome.\n  reason: WHY\n', 6, /`reason` still holds the placeholder WHY/, /Write why/),
  change('the address of the guide’s example', 'sources.yaml', 'https://example.org/report', 'https://example.org/the-address-of-the-article', 5, /still holds the placeholder https/, /withheld/),
  // Dates
  change('a date the wrong way round', 'chronicle.yaml', 'happened: 2017-04-24', 'happened: 24/04/2017', 4, /`happened`: not a date/, /README/),
  change('a date in words', 'chronicle.yaml', 'happened: 2017-04-24', 'happened: 24 April 2017', 4, /not a date/),
  change('a day that there is not', 'chronicle.yaml', 'happened: 2017-04-24', 'happened: 2017-04-31', 4, /no day 31/),
  change('a missing known', 'chronicle.yaml', '  known: 2017-04-24\n', '', 1, /`known` is missing/),
  change('a time without its zone', 'chronicle.yaml', 'happened: 2017-04-24', 'happened: 2017-04-24T20:35', 4, /not a date/),
  change('known before its source', 'chronicle.yaml', 'known: 2017-04-24', 'known: 2017-04-23', 5, /before any of its sources/, /Its earliest source is of 2017-04-24/),
  change('an end before the beginning', 'incidents/party-2016.mdx', 'first: 2016-04', 'first: 2016-04\nlast: 2016-03', 8, /ends \(2016-03\) before/),
  // References
  change('a source that is not there', 'claims.yaml', 'sources: [firm-2017-04-24]', 'sources: [firm-2017-04-25]', 13, /names a source .*"firm-2017-04-25"/, /Did you mean "firm-2017-04-24"/),
  change('a dispute by nobody', 'claims.yaml', 'disputedBy: [e01]', 'disputedBy: [e10]', 25, /names a claim .*"e10"/, /Did you mean "e01"/),
  change('a link to no record', 'claims.yaml', 'to: ip-1', 'to: ip-2', 7, /names an incident, actor or trace/),
  change('an id that is taken', 'traces.yaml', 'id: ip-1', 'id: the-group', 1, /"the-group" is taken/),
  change('a source that nothing cites', 'sources.yaml', '- id: firm-2017-04-24', '- id: other\n  title: Another\n  publisher: Another\n  published: 2016\n  url: https://example.org/other\n  kind: news\n  language: en\n  reliability: B\n  read: read\n\n- id: firm-2017-04-24', 1, /"other" is cited nowhere/),
  // What is valid and would not be shown
  change('words after a # in a value', 'sources.yaml', 'title: A report', 'title: A report #2 of many', 2, /words after a #.*"2 of many"/, /quotation marks/),
  change('a value that begins with &', 'sources.yaml', 'publisher: A firm', 'publisher: &firm', 3, /begins with &/, /quotation marks/),
  change('a value that begins with !', 'glossary.yaml', 'term: phishing', 'term: !phishing it is', 2, /not valid YAML|begins with !/),
  change('an attribute twice', 'story/01-first.mdx', '<Cite id="firm-2017-04-24"', '<Cite id="firm-2017-04-24" id="other"', 6, /attribute "id" twice/, /Keep one/),
  change('words inside a citation', 'story/01-first.mdx', '<Cite id="firm-2017-04-24" />', '<Cite id="firm-2017-04-24">the firm</Cite>', 6, /<Cite> has words inside/, /End it with \/>/),
  change('a link defined apart', 'story/01-first.mdx', 'Somebody said so.', '[firm]: https://example.org/\n\nSomebody said so.', 6, /defines a link apart/, /Write the address/),
  change('a footnote', 'story/01-first.mdx', 'Somebody said so.', 'Somebody[^1] said so.', 6, /footnote/, /<Cite/),
  change('an HTML comment', 'story/01-first.mdx', 'Somebody said so.', 'Somebody <!-- who? --> said so.', 6, /not valid MDX/),
  change('a chapter’s field that is not shown', 'story/01-first.mdx', 'short: The chapter', 'description: The chapter', 3, /unknown field `description`/),
  // Graphics
  change('no words for a graphic', 'figures.yaml', '- id: campaign', '- id: campaing', 1, /no words for the graphic "campaign"/, /Add an entry/),
  change('braces that nothing fills', 'figures.yaml', 'title: A finding', 'title: A finding of {momnets}', 2, /nothing fills: \{momnets\}/, /Did you mean \{moments\}/),
  change('a country that is none', 'indicators.csv', ',FR,database then', ',XX,database then', 2, /not the code of any country/),
  // Tables
  remake('semicolons', 'indicators.csv', (b) => b.toString().replaceAll(',', ';'), 1, /semicolons/, /commas/),
  change('a column left out', 'locations.csv', 'id,country,place', 'id,country', 1, /has no column "place"/),
  change('a misspelt column', 'watchlist.csv', 'phase', 'phasis', 1, /no column "phase"/),
  change('a cell too few', 'locations.csv', 'FR,,a server', 'FR,a server', 2, /has 9 cells where the first line has 10/),
  change('an unclosed quotation mark in a table', 'indicators.csv', 'with a comma."', 'with a comma.', 2, /not a valid CSV/),
  change('a live domain in a table', 'indicators.csv', 'login[.]example', 'login.example', 2, /not defanged/, /./),
  change('a country in words', 'indicators.csv', ',FR,database then', ',France,database then', 2, /two-letter country code/),
  change('a country without its basis', 'indicators.csv', ',FR,database then', ',FR,', 2, /country without its basis/),
  // MDX
  change('no front matter', 'method.mdx', '---\ntitle: Method\n---\n', '', 1, /no front matter/),
  change('a tag that is not closed', 'story/01-first.mdx', '</Term>', '', 6, /not valid MDX/),
  change('curly quotation marks in a tag', 'story/01-first.mdx', 'Somebody said so.', 'Somebody <Term id=“phishing”>said</Term> so.', 6, /not valid MDX: .*“/, /straight quotation marks/),
  change('a scene that is not closed', 'story/01-first.mdx', '</Scene>', '', 8, /not valid MDX/),
  change('a stray brace', 'story/01-first.mdx', 'Somebody said so.', 'Somebody {said so.', 6, /not valid MDX/),
  change('an import', 'story/01-first.mdx', 'Somebody said so.', 'import x from "y"\n\nSomebody said so.', 6, /holds code/),
  change('an unknown component', 'story/01-first.mdx', '<Cite', '<Citte', 6, /unknown component <Citte>/, /Did you mean <Cite>/),
  change('a citation of nothing', 'incidents/party-2016.mdx', '<Cite id="firm-2017-04-24"', '<Cite id="firm-2017"', 24, /names a source that is not there/, /Did you mean/),
  change('an unknown term', 'story/01-first.mdx', '<Term id="phishing"', '<Term id="fishing"', 6, /names a term/, /Did you mean "phishing"/),
  change('an unknown count', 'story/01-first.mdx', 'of="incidents"', 'of="incident"', 6, /cannot count/),
  change('a step that shows what its figure does not have', 'story/01-first.mdx', 'show="report-2017-04-24"', 'show="report-2017-04-25"', 10, /does not have/, /Did you mean "report-2017-04-24"/),
  change('a step that turns to no place', 'story/01-first.mdx', 'focus="all"', 'focus="leek"', 10, /turns to "leek"/, /Did you mean "leak"/),
  change('an attribute in braces', 'story/01-first.mdx', 'id="firm-2017-04-24"', 'id={firm}', 6, /attribute in braces/),
  change('a live domain in the text', 'story/01-first.mdx', 'Somebody said so.', 'It was login.example.', 6, /live address or domain: login\[\.\]example/),
  change('a link to leaked files', 'story/01-first.mdx', 'Somebody said so.', '[Somebody](https://wikileaks.org/macron-emails/) said so.', 6, /links to leaked files/),
  change('a field missing in front matter', 'incidents/party-2016.mdx', 'outcome: Not known.\n', '', 2, /`outcome` is missing/),
  change('a word in front matter that is none', 'incidents/party-2016.mdx', 'kind: phishing', 'kind: fishing', 6, /"fishing"/, /Did you mean "phishing"/),
  change('a chapter without a heading', 'story/01-first.mdx', 'title: A chapter that says something\n', '', 2, /`title` is missing/, /Add it/),
  change('an empty heading', 'story/01-first.mdx', 'Somebody said so.', '##\n\nSomebody said so.', 6, /empty heading/, /take the heading out/),
  change('a step that shows nothing', 'story/01-first.mdx', 'show="report-2017-04-24"', 'show=" "', 10, /<Step> shows nothing/, /ids of the marks/),
  change('a step that says nothing', 'story/01-first.mdx', 'A beat.\n\n', '', 10, /<Step> says nothing/, /its beat/),
  change('a scene without a step', 'story/01-first.mdx', '<Step show="report-2017-04-24" focus="all">\n\nA beat.\n\n</Step>', 'A beat.', 8, /<Scene> has no <Step>/, /<Figure name/),
  write('an image without a description', '![](page.png)', 1, /image without a description/, /between the brackets/),
  write('an image from elsewhere', '![A page](https://example.org/page.png)', 1, /image from elsewhere/, /keep the file/),
  write('a link to an indicator, defanged', 'See [it](https://login[.]example/x).', 5, /links to an address or domain of the record/, /Take the link out/),
  write('a link to an indicator, escaped', 'See [it](https://login%2Eexample/x).', 5, /links to an address or domain of the record/, /Take the link out/),
  change('a source at an indicator', 'sources.yaml', 'https://example.org/report', 'https://login.example/report', 5, /links to an address or domain of the record/, /withheld/),
  write('a quote of eight words', 'He said "one two three four five six seven eight" twice.', 9, /quotes more than seven words/, /your own words/),
  write('a long quote as a block', '> One two three four five six seven eight.\n', 3, /quotes more than seven words/, /your own words/),
  change('a long quote in a record', 'chronicle.yaml', 'A firm reported on phishing.', 'A firm said “one two three four five six seven eight”.', 7, /quotes more than seven words/, /your own words/),
  // Warnings
  write('a number that the record gives', 'There are two incidents in this record.', 11, /number that the record could give: "two incidents"/, /<Count of="incidents"/),
  write('a likelihood and a confidence in one sentence', 'It was likely the group, with high confidence, he said.', 8, /how likely \("likely"\) and how sure \("confidence"\)/, /two sentences/),
  write('a culprit in our own voice', 'In April Russia hacked a party.', 10, /says "Russia hacked" in our own voice/, /Say who says so/),
  write('a grade that is not the record’s', 'It is <Claim id="e01">strong evidence</Claim>.', 7, /says "strong" of "e01", which the record grades as moderate/, /strength/),
  write('hacked by, on a claim that is less than strong', 'It was <Claim id="e01">hacked by the group</Claim>.', 24, /says "hacked by" in our own voice, on a claim/, /strong and undisputed/),
  write('an accused person who is said to have done it', 'In April Doe hacked a party.', 10, /says of Doe, who is accused and not convicted: "hacked"/, /accused or charged/),
  write('a term before it is explained', 'This is phishing.', 9, /uses "phishing", which the story has not explained/, /<Term id="phishing">/),
  write('an abbreviation that nothing explains', 'The XYZ said so.', 5, /uses "XYZ", which nothing explains/, /Write it out/),
  write('a word of the trade', 'It was a watering hole.', 10, /uses "watering hole", which nothing explains/, /glossary/),
  change('a term that nothing uses', 'glossary.yaml', '- id: phishing', '- id: vishing\n  term: vishing\n  text: Phishing by telephone.\n\n- id: phishing', 1, /"vishing", which nothing uses/, /take it out/),
  change('an accused person in a record', 'chronicle.yaml', 'A firm reported on phishing.', 'Doe sent the phishing.', 7, /says of Doe/, /accused or charged/),
  // Answers to warnings
  write('an answer to a rule that is not there', '{/* allow jargn: a name */}\nThe XYZ said so.', 1, /answers a rule that is not there: "jargn"/, /Did you mean "jargon"/),
  write('an answer without a reason', '{/* allow jargon */}\nThe XYZ said so.', 1, /answers "jargon" without a reason/, /Write why/),
  write('an answer to nothing', '{/* allow jargon: a name */}\nSomebody said so.', 1, /nothing here is warned of by that rule/, /Take the answer out/),
  change('an answer to nothing in a list', 'chronicle.yaml', '  text: A firm', '  # allow accused: it is a rabbit\n  text: A firm', 7, /nothing here is warned of/, /directly above/),
  write('a comment that answers nothing', '{/* a note */}\nSomebody said so.', 1, /holds code/, /Remove it/),
];
