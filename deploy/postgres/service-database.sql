-- The walls of one service's database: who owns it, who works in it, and that nobody else comes in. Run in the database itself by a
-- superuser, in production (init-databases.sh), in the local stack and in tests alike; again at any time: it changes only what is
-- not so yet. The database is named like its service's role; passwords come as settings of the session:
--   encommun.service_password   of the role NAME, which the service works as: reads and writes rows, makes temporary tables, no more
--   encommun.owner_password     of the role NAME_owner, which owns the database and migrates it (Flyway)
do $walls$
declare
    service name := current_database();
    owner name := current_database() || '_owner';
    role name;
    item record;
begin
    foreach role in array array[service, owner] loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
        execute format(
            'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
            role,
            current_setting(case role when service then 'encommun.service_password' else 'encommun.owner_password' end));
    end loop;

    -- A database of before had one role for both: what that one owned is the owner's now.
    execute format('reassign owned by %I to %I', service, owner);
    execute format('alter database %I owner to %I', current_database(), owner);

    execute format('revoke all on database %I from public, %I', current_database(), service);
    execute format('grant connect, temporary on database %I to %I', current_database(), service);
    revoke create on schema public from public;
    execute format('revoke all on schema public from %I', service);
    execute format('grant usage on schema public to %I', service);

    -- What the owner will make …
    execute format(
        'alter default privileges for role %I in schema public grant select, insert, update, delete on tables to %I', owner, service);
    execute format('alter default privileges for role %I in schema public grant usage, select on sequences to %I', owner, service);

    -- … and what is there already. Rows of the audit log are added only, and what Flyway did is Flyway's to say.
    execute format('grant usage, select on all sequences in schema public to %I', service);
    for item in
        select c.oid::regclass as place,
            case
                when c.relname = 'flyway_schema_history' then 'select'
                when exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_change') then 'select, insert'
                else 'select, insert, update, delete'
            end as rights
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
            and pg_get_userbyid(c.relowner) = owner
    loop
        execute format('revoke all on %s from %I', item.place, service);
        execute format('grant %s on %s to %I', item.rights, item.place, service);
    end loop;
end
$walls$;
