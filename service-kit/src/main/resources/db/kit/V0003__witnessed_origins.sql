-- Who may write to a topic of checkpoints speaks for one log, the first it named, and no other topic speaks for that log.
create table witnessed_origin (
    topic  text primary key,
    origin text not null unique
);
create trigger refuse_change before update or delete on witnessed_origin for each row execute function refuse_change();
create trigger refuse_truncate before truncate on witnessed_origin for each statement execute function refuse_change();
alter table witnessed_origin enable always trigger refuse_change;
alter table witnessed_origin enable always trigger refuse_truncate;

-- Defaults give a service its rights on whatever its owner makes: not so here, nor on what Flyway writes of itself.
do $$
declare
    kept    regclass;
    lost    text;
    grantee text;
begin
    for kept, lost in
        select to_regclass(name), rights
        from (values
            ('witnessed_origin', 'update, delete, truncate, references, trigger'),
            ('flyway_schema_history', 'insert, update, delete, truncate, references, trigger')) as reserved (name, rights)
        where to_regclass(name) is not null
    loop
        for grantee in
            select distinct case acl.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(acl.grantee)) end
            from pg_class, aclexplode(relacl) as acl
            where oid = kept and acl.grantee <> relowner
        loop
            execute format('revoke %s on %s from %s', lost, kept, grantee);
        end loop;
    end loop;
end
$$;
