/** The tables of the ledger. A migration that has been released is never changed; a new one is added. */
export const ledgerMigrations = [
  {
    name: '0001-documents',
    up: `
      create table original (
        sha256 text primary key,
        size_bytes bigint not null,
        first_seen_at timestamptz not null default now(),
        -- Taken out by an operator: the same bytes are held back wherever they turn up again.
        withdrawn_at timestamptz
      );

      create table document (
        id uuid primary key default uuidv7(),
        source text not null,
        source_key text not null,
        current_revision text,
        -- Rises whenever the document is set in motion: orders what the search index hears, makes older jobs stale.
        generation integer not null default 1,
        hints jsonb not null default '{}',
        decisions jsonb not null default '{}',
        parent_id uuid references document (id),
        depth integer not null default 0,
        withdrawn_at timestamptz,
        withdrawn_by text,
        withdrawn_reason text,
        created_at timestamptz not null default now(),
        unique (source, source_key)
      );
      create index document_parent on document (parent_id) where parent_id is not null;

      create table revision (
        document_id uuid not null references document (id),
        sha256 text not null,
        number integer not null,
        state text not null,
        -- The stage that should be moving; null where nothing is to be done.
        next_stage text,
        generation integer not null,
        -- bulk work is released in portions; enqueued_at is null until then.
        lane text not null default 'fresh',
        enqueued_at timestamptz,
        attempts integer not null default 0,
        -- Code of the last transient failure, while it lasts.
        waiting_for text,
        keys jsonb not null default '{}',
        versions jsonb not null default '{}',
        failure jsonb,
        failed_stage text,
        failed_version integer,
        hold jsonb,
        file_name text,
        media_type text,
        size_bytes bigint not null,
        fetched_at timestamptz not null default now(),
        etag text,
        -- What lists show, copied from the outputs of the stages.
        summary jsonb not null default '{}',
        indexed_at timestamptz,
        updated_at timestamptz not null default now(),
        primary key (document_id, sha256)
      );
      create index revision_sha256 on revision (sha256);
      create index revision_moving on revision (lane, enqueued_at nulls first) where next_stage is not null;
      create index revision_state on revision (state, document_id);

      create table stage_result (
        key text primary key,
        sha256 text not null,
        stage text not null,
        version integer not null,
        size_bytes bigint not null,
        duration_ms integer not null,
        summary jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create index stage_result_sha256 on stage_result (sha256);
    `,
  },
  {
    name: '0002-runs-failures-feed-audit',
    up: `
      create table run (
        id uuid primary key default uuidv7(),
        kind text not null,
        source text not null,
        started_at timestamptz not null default now(),
        ended_at timestamptz
      );

      create table run_item (
        run_id uuid not null references run (id),
        source text not null,
        source_key text not null,
        document_id uuid,
        sha256 text,
        outcome text not null,
        failure jsonb,
        primary key (run_id, source, source_key)
      );

      create table failure (
        id bigint generated always as identity primary key,
        -- 'revision DOCUMENT SHA256' or, where no document is known, 'job QUEUE ID' or 'file SOURCE KEY'.
        subject text not null,
        document_id uuid,
        sha256 text,
        stage text,
        version integer,
        code text not null,
        message text not null,
        page integer,
        times integer not null default 1,
        first_at timestamptz not null default now(),
        last_at timestamptz not null default now(),
        resolved_at timestamptz
      );
      create unique index failure_open on failure (subject, code) where resolved_at is null;
      create index failure_group on failure (stage, code, version) where resolved_at is null;

      -- One row a document: its latest change. A reader whose cursor is older meets it later in the order.
      create table feed (
        document_id uuid primary key,
        seq bigint not null unique,
        op text not null,
        revision text,
        normalize_key text,
        reason text,
        changed_at timestamptz not null default now()
      );
      create sequence feed_seq;

      create table audit (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor text not null,
        action text not null,
        document_id uuid,
        detail jsonb not null default '{}'
      );
    `,
  },
  {
    name: '0003-meetings',
    up: `create index revision_meeting on revision ((summary ->> 'meeting')) where summary ->> 'meeting' is not null;`,
  },
  {
    name: '0004-much-at-a-time',
    up: `
      drop index revision_moving;
      create index revision_held on revision (document_id, sha256)
        where next_stage is not null and lane = 'bulk' and enqueued_at is null;
      create index revision_in_flight on revision (enqueued_at nulls first)
        where next_stage is not null and (lane = 'fresh' or enqueued_at is not null);
      create index failure_document on failure (document_id) where resolved_at is null;
    `,
  },
  {
    name: '0005-runs-show-life',
    // When whoever keeps the run last showed that it lives; null once it has let the run go without ending it.
    up: 'alter table run add column alive_at timestamptz;',
  },
  {
    name: '0006-known-storage',
    // One row: the mark in the storage folder in which the documents lie.
    up: 'create table known_storage (single boolean primary key default true check (single), mark text not null);',
  },
] as const
