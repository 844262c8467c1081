// The tables of a library. Everything but `articles`, what is known of their origins and what was decided about them is found
// anew from the articles when they are put.

/** Raised with every change below and of the stems that the analyser makes of words: an older library must be filled again. */
export const SCHEMA_VERSION = 8

/**
 * An index of terms, as posting-writer.ts writes it: which texts hold a term, segment by segment (posting-list.ts), and texts
 * that are no longer there. The words themselves stand in `articles` alone.
 */
const index = (name: string): string => `
  CREATE TABLE ${name} (
    segment INTEGER NOT NULL, term TEXT NOT NULL, texts INTEGER NOT NULL, list BLOB NOT NULL, PRIMARY KEY (segment, term)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ${name}_segments (
    number INTEGER PRIMARY KEY AUTOINCREMENT, level INTEGER NOT NULL, texts INTEGER NOT NULL, bytes INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE ${name}_gone (number INTEGER PRIMARY KEY) STRICT;`

export const SCHEMA = `
  -- Numbers are never given twice: an index may still hold those of what is gone.
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    publisher TEXT,
    published TEXT,
    -- A former version: the id of the article as it is now. It is kept for the quotations that stand in it alone.
    version_of TEXT,
    -- Articles that are one report in several papers have the same number here.
    report INTEGER,
    -- What is told of it without its text (article-rows.ts).
    head TEXT NOT NULL,
    -- What is long comes last: whatever stands behind it is read with it.
    article TEXT NOT NULL,
    sketch BLOB
  ) STRICT;
  -- Lists and counts are of articles as they are now, and read from these alone.
  CREATE INDEX articles_by_date ON articles (published DESC, id) WHERE version_of IS NULL;
  CREATE INDEX articles_by_publisher ON articles (publisher, published DESC, id) WHERE version_of IS NULL;
  CREATE INDEX articles_by_language ON articles (language) WHERE version_of IS NULL;
  CREATE INDEX articles_by_version ON articles (version_of, number) WHERE version_of IS NOT NULL;
  CREATE INDEX articles_by_report ON articles (report) WHERE report IS NOT NULL;

  -- Sentences and words of every article (body-words.ts), and the words as they are written, by number.
  CREATE TABLE bodies (article INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT;
  CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;

  -- Where articles of one report meet: the smallest hashes of their shingles.
  CREATE TABLE report_marks (mark INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (mark, article))
    STRICT, WITHOUT ROWID;

  CREATE TABLE origins (
    id TEXT PRIMARY KEY, origin TEXT NOT NULL, fingerprint TEXT NOT NULL, file TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX origins_by_origin ON origins (origin, id);

  -- What was said of articles by an administrator, and which ones their agencies took back; kept whatever is imported again.
  CREATE TABLE retractions (
    id TEXT PRIMARY KEY, headline TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- source: the server whose feed took back what it had not brought, and which alone is bound by that; else empty.
  CREATE TABLE withdrawals (
    id TEXT NOT NULL, source TEXT NOT NULL DEFAULT '', issued TEXT, PRIMARY KEY (id, source)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE passages (
    number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX passages_by_article ON passages (article, start);

  CREATE TABLE persons (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    identity TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    gender TEXT,
    roles TEXT NOT NULL DEFAULT '[]',
    aliases TEXT NOT NULL DEFAULT '[]',
    quotations INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX persons_by_fame ON persons (quotations DESC, articles DESC, name, number);

  -- One row for each way in which articles name someone in full: „Dmitri Peskow“ and „Dmitry Peskov“ are two names of one person.
  CREATE TABLE names (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    gender TEXT NOT NULL,
    block TEXT NOT NULL,
    person INTEGER,
    articles INTEGER NOT NULL DEFAULT 0,
    quotations INTEGER NOT NULL DEFAULT 0,
    UNIQUE (name, kind, gender)
  ) STRICT;
  CREATE INDEX names_by_block ON names (block);
  CREATE INDEX names_by_person ON names (person);

  CREATE TABLE appearances (
    article INTEGER NOT NULL, name INTEGER NOT NULL, forms TEXT NOT NULL, roles TEXT NOT NULL,
    -- 0 in former versions: whoever speaks there is known, but they are no articles of their own.
    counted INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (article, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX appearances_by_name ON appearances (name);

  -- How often a name comes in a form („Peskow“) or with a role („Kremlsprecher“).
  CREATE TABLE name_tallies (
    name INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (name, type, value)
  ) STRICT, WITHOUT ROWID;

  -- Articles that have two names of one block.
  CREATE TABLE twins (block TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (block, article)) STRICT, WITHOUT ROWID;
  CREATE INDEX twins_by_article ON twins (article);

  -- Words under which a person is looked up; „whole“ holds aliases as one entry, the others one word each.
  CREATE TABLE person_words (word TEXT NOT NULL, type TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (word, type, person))
    STRICT, WITHOUT ROWID;
  CREATE INDEX person_words_by_person ON person_words (person);

  CREATE TABLE quotations (
    number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, place INTEGER NOT NULL, name INTEGER, quotation TEXT NOT NULL,
    -- Hash of the words; those that another paper's article of the same report has already are an echo.
    said INTEGER NOT NULL, echo INTEGER NOT NULL DEFAULT 0,
    -- When its article was published, empty where that is not known: the newest of somebody who speaks often.
    published TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX quotations_by_article ON quotations (article, place);
  CREATE INDEX quotations_by_name ON quotations (name, echo, published DESC);
  CREATE INDEX echoes ON quotations (article) WHERE echo = 1;

  -- The words of all indexes, by number, and their runs of letters: how a typo finds the word that was meant.
  CREATE TABLE vocabulary (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
${index('vocabulary_grams')}
  -- In how many passages a run of letters stands (a sample, see letter-runs.ts).
  CREATE TABLE letter_runs (run TEXT PRIMARY KEY, passages INTEGER NOT NULL) STRICT, WITHOUT ROWID;
${index('passage_index')}
${index('quotation_index')}
${index('headline_index')}

  -- What only the whole collection tells (measures.ts), and by which program it was found out.
  CREATE TABLE measures (name TEXT PRIMARY KEY, value REAL NOT NULL, articles INTEGER NOT NULL, rules TEXT NOT NULL)
    STRICT, WITHOUT ROWID;

  CREATE TABLE user_records (user TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (user, key))
    STRICT, WITHOUT ROWID;
`
