-- What every later migration stands on: a schema that the data API does not show,
-- keyed hashing, and the log of who did what.

create schema if not exists private;
revoke all on schema private from public;
grant usage on schema private to authenticated, anon;

-- One row: the key behind every hash of a code. It never leaves the database.
create table private.hash_key (
	only_row boolean primary key default true check (only_row),
	key text not null
);
insert into private.hash_key (key)
values (gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text);
alter table private.hash_key enable row level security;
revoke all on private.hash_key from public, anon, authenticated;

-- HMAC-SHA-256 (RFC 2104) from the built-in sha256, so that no extension is needed.
create function private.keyed_hash(p_value text) returns bytea
language plpgsql stable security definer set search_path = '' as $$
declare
	k bytea;
	ipad bytea := ''::bytea;
	opad bytea := ''::bytea;
begin
	select sha256(convert_to(h.key, 'UTF8')) into k from private.hash_key h;
	for i in 0..31 loop
		ipad := ipad || set_byte('\x00'::bytea, 0, get_byte(k, i) # 54);
		opad := opad || set_byte('\x00'::bytea, 0, get_byte(k, i) # 92);
	end loop;
	ipad := ipad || decode(repeat('36', 32), 'hex');
	opad := opad || decode(repeat('5c', 32), 'hex');
	return sha256(opad || sha256(ipad || convert_to(p_value, 'UTF8')));
end $$;
revoke execute on function private.keyed_hash(text) from public, anon, authenticated;

-- A row that must stay as it was written: attach as a trigger before update or delete.
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
	raise exception 'rows of % are never changed', tg_table_name using errcode = '42501';
end $$;

-- Text made of digits only and short enough to be cast to int without overflow.
create function private.is_small_int(p_value jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_typeof(p_value) = 'number' and p_value #>> '{}' ~ '^[0-9]{1,6}$', false)
$$;
