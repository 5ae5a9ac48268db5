-- What the two roles may do. Run after every migration; safe to repeat.
grant usage on schema public to groundwork_app, groundwork_platform;
grant select, insert, update, delete on all tables in schema public to groundwork_app, groundwork_platform;

-- Append-only.
revoke update, delete, truncate on audit_entries, acceptances, forecasts from groundwork_app, groundwork_platform;
-- Where the chains of audit entries end is written by their trigger alone.
revoke all on audit_chains from groundwork_app;
revoke insert, update, delete, truncate on audit_chains from groundwork_platform;
-- A version is kept as it was; it goes with its plan.
revoke update, delete, truncate on plan_versions from groundwork_app, groundwork_platform;
-- Only the relay, a system actor, reads the outbox.
revoke select, update, delete on outbox from groundwork_app;
revoke delete on outbox from groundwork_platform;
-- An offer is fixed once made; only its state moves.
revoke update, delete on proposals from groundwork_app, groundwork_platform;
grant update (status, first_opened_at, decided_at, decline_reason, withdrawn_at)
  on proposals to groundwork_app, groundwork_platform;
-- Of an account people change only their own password and what it takes to be signed out; of a session only its end.
revoke update, delete on users from groundwork_app;
revoke insert, update, delete on sessions from groundwork_app;
revoke update, delete on proofs from groundwork_app;
revoke select, update, delete on messages from groundwork_app;
grant update (name, email, password_hash, token_version, token_version_at, email_confirmed_at, delete_after)
  on users to groundwork_app;
grant update (ended_at, ended_because, proved_at, two_factors) on sessions to groundwork_app;
-- What was mailed is used up by its person; a message is written and never read again by who caused it.
grant update (used_at) on proofs to groundwork_app;

-- The entrances: what may be looked up before it is known in which studio one acts. Each
-- needs a name or secret that the caller was given, and tells no more than is needed to go on.
create or replace function studio_for_slug(wanted text) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id from studios where slug = wanted and closed_at is null $$;

-- With what each studio asks of who works in it, and what was proved on the device that they come with.
drop function if exists studios_of_user(text);
create or replace function studios_of_user(wanted text, device text)
  returns table (studio_id text, slug text, name text, role text, requires_second_factor boolean, email_domains text[],
                 session_hours integer, closed_at timestamptz, email text, two_factors boolean, proved_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.id, s.slug, s.name, m.role, s.requires_second_factor, s.email_domains, s.session_hours, s.closed_at,
               u.email, coalesce(d.two_factors, false), d.proved_at
        from memberships m join studios s on s.id = m.studio_id join users u on u.id = m.user_id
        left join sessions d on d.id = device and d.user_id = m.user_id
        where m.user_id = wanted order by s.name $$;

create or replace function link_for_token(wanted_hash text)
  returns table (id text, studio_id text, purpose text, subject_id text, expires_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select l.id, l.studio_id, l.purpose, l.subject_id, l.expires_at, coalesce(l.revoked_at, s.closed_at)
        from links l join studios s on s.id = l.studio_id where l.token_hash = wanted_hash $$;

-- For who comes to sign in: one account, by an address that they know.
create or replace function account_for_email(wanted text)
  returns table (id text, name text, email text, password_hash text, token_version integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select u.id, u.name, u.email, u.password_hash, u.token_version from users u where u.email = wanted $$;

-- For who brings back a secret that was mailed to them.
create or replace function proof_for_token(wanted_hash text)
  returns table (user_id text, purpose text, email text, name text, expires_at timestamptz, used_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select p.user_id, p.purpose, p.email, u.name, p.expires_at, p.used_at
        from proofs p join users u on u.id = p.user_id where p.token_hash = wanted_hash $$;

-- For who brings back the secret of an invitation: what they are asked to join, and for which address it is.
-- It told less before, and what a function tells cannot be changed.
drop function if exists invitation_for_token(text);
create or replace function invitation_for_token(wanted_hash text)
  returns table (studio_id text, studio_name text, slug text, email text, role text, inviter_name text,
                 inviter_role text, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select i.studio_id, s.name, s.slug, i.email, i.role, i.inviter_name, m.role,
               i.expires_at, i.accepted_at, coalesce(i.revoked_at, s.closed_at)
        from invitations i join studios s on s.id = i.studio_id
        left join memberships m on m.studio_id = i.studio_id and m.user_id = i.inviter_id where i.token_hash = wanted_hash $$;

-- For members of the studio in which one acts, and the system: who the others are.
create or replace function members_of_studio()
  returns table (user_id text, name text, email text, role text, created_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ with here as (select m.* from memberships m where m.studio_id = current_setting('app.studio_id', true))
        select h.user_id, u.name, u.email, h.role, h.created_at from here h join users u on u.id = h.user_id
        where current_setting('app.actor', true) like 'system:%'
           or exists (select 1 from here where user_id = current_setting('app.actor', true)) $$;

-- For who reads a studio's audit trail (its owners, staff, the system): who ever did something in it.
create or replace function people_of_audit() returns table (user_id text, name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ with here as (select actor, impersonator from audit_entries
                      where studio_id = current_setting('app.studio_id', true))
        select u.id, u.name from users u
        where u.id in (select actor from here union select impersonator from here)
          and (current_setting('app.actor', true) like 'system:%'
            or exists (select 1 from memberships m
                       where m.studio_id = current_setting('app.studio_id', true)
                         and m.user_id = current_setting('app.actor', true) and m.role = 'owner')
            or exists (select 1 from users s
                       where s.id = current_setting('app.actor', true) and s.staff_group is not null)) $$;

-- For somebody of the staff on a device of theirs: in whose place they act, in which studio. The last one begun counts.
create or replace function impersonation_on(device text)
  returns table (id text, studio_id text, slug text, name text, user_id text, user_name text, role text,
                 staff_id text, may_write boolean, expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select i.id, s.id, s.slug, s.name, u.id, u.name, m.role, i.staff_id, i.may_write, i.expires_at
        from (select * from impersonations where session_id = device order by created_at desc, id desc limit 1) i
        join studios s on s.id = i.studio_id join users u on u.id = i.user_id
        join memberships m on m.studio_id = i.studio_id and m.user_id = i.user_id
        where i.ended_at is null and i.expires_at > now() $$;

-- For a person: what is theirs in studios that they are in, or were. What a studio's entries tell beyond the act is the
-- studio's own, so only those outside of any tell more. Mails are theirs who proved that they read the address.
create or replace function own_audit_entries()
  returns table (studio text, at timestamptz, command text, subject text, detail jsonb, by_staff boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name, a.at, a.command, a.subject, case when a.studio_id is null then a.detail end,
               a.impersonator is not null
        from audit_entries a left join studios s on s.id = a.studio_id
        where a.actor = current_setting('app.actor', true) and a.actor_kind in ('user', 'staff') order by a.at, a.id $$;

create or replace function own_memberships() returns table (studio text, role text, since timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name, m.role, m.created_at from memberships m join studios s on s.id = m.studio_id
        where m.user_id = current_setting('app.actor', true) order by m.created_at, s.id $$;

create or replace function own_invitations()
  returns table (studio text, email text, role text, sent_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name, i.email, i.role, i.created_at, i.accepted_at, i.revoked_at
        from invitations i join studios s on s.id = i.studio_id
        where i.inviter_id = current_setting('app.actor', true) order by i.created_at, i.id $$;

create or replace function own_messages() returns table (studio text, name text, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name, m.name, m.created_at from users u join messages m on m.to_address = u.email
        left join studios s on s.id = m.studio_id
        where u.id = current_setting('app.actor', true) and u.email_confirmed_at is not null
        order by m.created_at, m.id $$;

create or replace function own_files()
  returns table (studio text, kind text, name text, attached_at timestamptz, removed_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name, f.kind, f.name, f.created_at, f.removed_at from files f join studios s on s.id = f.studio_id
        where f.author = current_setting('app.actor', true) order by f.created_at, f.id $$;

-- What they wrote in briefs: remarks as they stand. An answer is often several people's, so only that they worked on it.
create or replace function own_writings() returns table (studio text, kind text, place text, text text, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.name, w.kind, w.place, w.body, w.at from (
          select studio_id, 'remark' as kind, answer as place, body, created_at as at from brief_remarks
          where author = current_setting('app.actor', true)
          union all select studio_id, 'answer', section, null, saved_at from brief_answer_versions
          where author = current_setting('app.actor', true)) w
        join studios s on s.id = w.studio_id order by w.at, w.place $$;

-- Which open studios would have no owner without a person.
create or replace function studios_owned_alone(wanted text) returns table (id text, name text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.id, s.name from memberships m join studios s on s.id = m.studio_id
        where m.user_id = wanted and m.role = 'owner' and s.closed_at is null
          and not exists (select 1 from memberships o
                          where o.studio_id = m.studio_id and o.role = 'owner' and o.user_id <> wanted) $$;

revoke execute on function studio_for_slug, studios_of_user, link_for_token, account_for_email, proof_for_token, invitation_for_token,
  members_of_studio, people_of_audit, impersonation_on,
  own_audit_entries, own_memberships, own_invitations, own_messages, own_files, own_writings,
  studios_owned_alone from public;
grant execute on function studio_for_slug, studios_of_user, link_for_token, account_for_email, proof_for_token, invitation_for_token,
  members_of_studio, people_of_audit, impersonation_on,
  own_audit_entries, own_memberships, own_invitations, own_messages, own_files, own_writings,
  studios_owned_alone to groundwork_app, groundwork_platform;
