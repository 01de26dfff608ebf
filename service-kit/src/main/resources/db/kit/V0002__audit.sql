-- The audit log of a service (ADR 0025): commands queue what they did, one sequencer chains it; what is chained never changes.

create table audit_pending (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    role    text        not null,
    action  text        not null,
    subject text        not null,
    data    bytea       not null,
    seals   boolean     not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table audit_log (
    sequence   bigint primary key check (sequence >= 0),
    at         timestamptz not null,
    actor      text        not null,
    role       text        not null,
    action     text        not null,
    subject    text        not null,
    pending_id bigint      not null unique,
    entry      bytea       not null,
    previous   bytea       not null check (octet_length(previous) = 32),
    leaf       bytea       not null check (octet_length(leaf) = 32)
);

-- Hashes of complete aligned subtrees: one of level n stands for 256^n entries.
create table audit_node (
    level integer not null check (level > 0),
    index bigint  not null check (index >= 0),
    hash  bytea   not null check (octet_length(hash) = 32),
    primary key (level, index)
);

create table audit_checkpoint (
    size   bigint primary key check (size > 0),
    root   bytea       not null check (octet_length(root) = 32),
    at     timestamptz not null,
    note   text        not null,
    sealed jsonb       not null
);
create index audit_checkpoint_by_sealed on audit_checkpoint using gin (sealed jsonb_path_ops);

-- What the other services signed. Two roots under one origin and size: one of them has shown two faces.
create table witnessed_checkpoint (
    id           bigint generated always as identity unique,
    origin       text        not null,
    size         bigint      not null check (size > 0),
    root         bytea       not null check (octet_length(root) = 32),
    at           timestamptz not null,
    note         text        not null,
    sealed       jsonb       not null,
    witnessed_at timestamptz not null,
    primary key (origin, size, root)
);
create index witnessed_checkpoint_by_sealed on witnessed_checkpoint using gin (sealed jsonb_path_ops);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % refused: audit rows are only ever added', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- "Always": not even a session that poses as a replica gets past. Rights are taken from whomever defaults gave them to.
do $$
declare
    audited text;
    grantee text;
begin
    foreach audited in array array['audit_log', 'audit_node', 'audit_checkpoint', 'witnessed_checkpoint'] loop
        execute format('create trigger refuse_change before update or delete on %I for each row execute function refuse_change()', audited);
        execute format('create trigger refuse_truncate before truncate on %I for each statement execute function refuse_change()', audited);
        execute format('alter table %I enable always trigger refuse_change', audited);
        execute format('alter table %I enable always trigger refuse_truncate', audited);
        for grantee in
            select distinct case acl.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(acl.grantee)) end
            from pg_class, aclexplode(relacl) as acl
            where oid = audited::regclass and acl.grantee <> relowner
        loop
            execute format('revoke update, delete, truncate, references, trigger on %I from %s', audited, grantee);
        end loop;
    end loop;
end
$$;
