-- The two roles that the application acts as. Run before the migrations, whose policies name them.
-- Where the owner of the database may not create roles, somebody who may does it once; then this finds them.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['groundwork_app', 'groundwork_platform'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception
        when duplicate_object or unique_violation then null; -- Made at the same moment by another database's migration.
        when insufficient_privilege then
          raise exception '% may not create the role %. Let an administrator run: create role %; grant % to %;',
            current_user, wanted, wanted || ' nologin noinherit', wanted, current_user;
      end;
    end if;
    if not pg_has_role(current_user, wanted, 'member') or current_setting('server_version_num')::int >= 160000 then
      begin
        execute format('grant %I to %I', wanted, current_user);
      exception when insufficient_privilege then
        if not pg_has_role(current_user, wanted, 'member') then
          raise exception '% is not a member of the role %. Let an administrator run: grant % to %;',
            current_user, wanted, wanted, current_user;
        end if;
      end;
    end if;
  end loop;
  -- Staff and system actors take the platform role inside one transaction. As groundwork_app inherits
  -- nothing, the platform's policies do not apply to it until it does so.
  if not pg_has_role('groundwork_app', 'groundwork_platform', 'member') then
    begin
      grant groundwork_platform to groundwork_app;
    exception when insufficient_privilege then
      raise exception 'groundwork_app is not a member of groundwork_platform. Let an administrator run: grant groundwork_platform to groundwork_app;';
    end;
  end if;
end $$;
