-- Used by every later migration: a schema that the data API does not show, and keyed hashes.

create schema if not exists private;
revoke all on schema private from public;
grant usage on schema private to authenticated, anon;

-- One row: the key of every hash of a code, with its two pads, which HMAC would otherwise compute at every call.
create table private.hash_key (
	only_row boolean primary key default true check (only_row),
	key text not null,
	inner_pad bytea not null,
	outer_pad bytea not null
);
alter table private.hash_key enable row level security;
revoke all on private.hash_key from public, anon, authenticated;

create function private.pad_key() returns trigger
language plpgsql set search_path = '' as $$
declare
	k bytea := sha256(convert_to(new.key, 'UTF8'));
begin
	new.inner_pad := decode(repeat('36', 64), 'hex');
	new.outer_pad := decode(repeat('5c', 64), 'hex');
	for i in 0..31 loop
		new.inner_pad := set_byte(new.inner_pad, i, get_byte(k, i) # 54);
		new.outer_pad := set_byte(new.outer_pad, i, get_byte(k, i) # 92);
	end loop;
	return new;
end $$;
create trigger hash_key_pads before insert or update on private.hash_key for each row execute function private.pad_key();
insert into private.hash_key (key)
values (gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text);

-- HMAC-SHA-256 (RFC 2104) from the built-in sha256, so that no extension is needed.
create function private.keyed_hash(p_value text) returns bytea
language plpgsql stable security definer set search_path = '' as $$
begin
	return (select sha256(h.outer_pad || sha256(h.inner_pad || convert_to(p_value, 'UTF8'))) from private.hash_key h);
end $$;
revoke execute on function private.pad_key(), private.keyed_hash(text) from public, anon, authenticated;

-- Attached as a trigger before update: holds for every role, the database's owner included.
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
	raise exception 'rows of % are never changed', tg_table_name using errcode = '42501';
end $$;

-- A JSON number that can be cast to int without an error. As everything that is called at each save it is PL/pgSQL: PostgreSQL
-- would plan an SQL function with a search_path of its own anew each time.
create function private.is_small_int(p_value jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
	return coalesce(jsonb_typeof(p_value) = 'number' and p_value #>> '{}' ~ '^[0-9]{1,6}$', false);
end $$;
