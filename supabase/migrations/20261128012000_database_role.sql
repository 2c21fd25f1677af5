-- The role that the app connects with takes on the roles of those who ask. A superuser may do that anyway, and on Supabase
-- it is so arranged; a role of one's own that has only just created the two is not a member of them.
do $$
begin
	if not (pg_has_role(current_user, 'anon', 'member') and pg_has_role(current_user, 'authenticated', 'member')) then
		execute format('grant anon, authenticated to %I', current_user);
	end if;
end $$;
