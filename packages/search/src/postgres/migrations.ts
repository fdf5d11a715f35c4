import type { Migration } from '@arkivar/postgres'

/** Both tables, in the order in which they can be dropped. */
export const searchTables = ['search_unit', 'search_document'] as const

export const searchMigrations: readonly Migration[] = [
  {
    name: '0001-search',
    up: `
      -- One row per document; a removed one stays with its version, so that an older change cannot bring it back.
      create table search_document (
        number bigint generated always as identity primary key,
        id text collate "C" not null unique,
        version bigint not null,
        removed boolean not null,
        title text,
        type text,
        day text,
        kommune_code text,
        kommune_name text,
        organization text,
        url text
      );

      -- One row per possible hit: a document (item 0), or the item in that place; very long ones in several parts.
      create table search_unit (
        key bigint generated always as identity primary key,
        document bigint not null,
        item integer not null,
        part integer not null,
        -- yyyymmdd; 0 where the document has no date
        day integer not null,
        type text not null,
        kommune text,
        organization text,
        case_numbers text[] not null,
        item_order integer,
        item_number text,
        item_name text,
        first_page integer not null,
        passage_pages integer[] not null,
        passage_starts integer[] not null,
        passages text[] not null,
        vector tsvector not null
      ) with (toast_tuple_target = 128);

      -- Read for ranking, a few hundred at a time: worth more fast than small.
      alter table search_unit alter column vector set storage external;

      create index search_unit_vector on search_unit using gin (vector);
      create index search_unit_document on search_unit (document);
      create index search_unit_newest on search_unit (day desc, document desc) where item = 0 and part = 0;
      create index search_unit_newest_of_kommune on search_unit (kommune, day desc, document desc)
        where item = 0 and part = 0;
    `,
  },
  {
    name: '0002-digest',
    up: `
      -- Of all that the rows of a document are made of: with the same digest, only the version is new.
      alter table search_document add column digest text;
    `,
  },
  {
    name: '0003-statistics',
    up: `
      -- No plan asks how often a word or a passage stands there, and finding that out reads all of them.
      alter table search_unit alter column vector set statistics 0, alter column passages set statistics 0;
    `,
  },
]
