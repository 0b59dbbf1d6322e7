-- Tenancy in the database: docs/decisions/0006. Each unit of work is a transaction that says whose it is; the policies
-- below hold also where a query forgets its `where`.

-- The tenant and the user of the current transaction, NULL where none is set. After a transaction the setting is ''
-- on the same connection, not absent.
CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

-- Puts a table with "organizationId" under its tenant. A later migration that adds such a table calls it too.
CREATE FUNCTION app_isolate(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s USING ("organizationId" = app_tenant()) WITH CHECK ("organizationId" = app_tenant())', target);
END $$;
REVOKE EXECUTE ON FUNCTION app_isolate(regclass) FROM PUBLIC;

SELECT app_isolate(name::regclass) FROM unnest(ARRAY[
  '"AccessLog"', '"Agreement"', '"AgreementVersion"', '"Company"', '"Deadline"', '"Document"', '"DocumentPage"',
  '"FieldProvenance"', '"LearnedLabel"', '"Member"', '"Party"', '"Reading"', '"Review"', '"ReviewEdit"', '"ReviewField"'
]) AS name;

-- A foreign key looks past row-level security: it would accept the id of another organization's row. These policies
-- do not, because the row they look for must be visible. A later migration with such a column calls it too.
CREATE FUNCTION app_within_tenant(target regclass, reference text, parent regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held text := format('%1$s.%2$I IS NULL OR EXISTS (SELECT FROM %3$s AS parent WHERE parent."id" = %1$s.%2$I)', target, reference, parent);
BEGIN
  EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', 'insert_' || reference, target, held);
  EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (%s)', 'update_' || reference, target, held);
END $$;
REVOKE EXECUTE ON FUNCTION app_within_tenant(regclass, text, regclass) FROM PUBLIC;

SELECT app_within_tenant(target::regclass, reference, parent::regclass) FROM (VALUES
  ('"Agreement"', 'companyId', '"Company"'),
  ('"Agreement"', 'lessorId', '"Party"'),
  ('"AgreementVersion"', 'agreementId', '"Agreement"'),
  ('"Deadline"', 'agreementId', '"Agreement"'),
  ('"Document"', 'agreementId', '"Agreement"'),
  ('"DocumentPage"', 'documentId', '"Document"'),
  ('"FieldProvenance"', 'agreementVersionId', '"AgreementVersion"'),
  ('"FieldProvenance"', 'documentId', '"Document"'),
  ('"Reading"', 'documentId', '"Document"'),
  ('"Review"', 'agreementId', '"Agreement"'),
  ('"Review"', 'documentId', '"Document"'),
  ('"Review"', 'readingId', '"Reading"'),
  ('"ReviewEdit"', 'reviewId', '"Review"'),
  ('"ReviewField"', 'reviewId', '"Review"')
) AS link (target, reference, parent);

-- A person sees their own memberships before any organization is open, and the organizations these lead to.
CREATE POLICY own_membership ON "Member" FOR SELECT USING ("userId" = app_user());

ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Organization" USING ("id" = app_tenant()) WITH CHECK ("id" = app_tenant());
CREATE POLICY member ON "Organization" FOR SELECT
  USING ("id" IN (SELECT "organizationId" FROM "Member" WHERE "userId" = app_user()));

-- The role that the product signs in as. Roles belong to the server: another database, or another run at the same
-- moment, may have made it. It cannot sign in until a password is set at start-up.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mina_app') THEN
    CREATE ROLE mina_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- made by the other run between the question and the statement
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO mina_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "AccessLog", "Agreement", "AgreementVersion", "Company", "Deadline", "Document", "DocumentPage", "FieldProvenance",
  "LearnedLabel", "Member", "Organization", "Party", "Reading", "Review", "ReviewEdit", "ReviewField", "Session",
  "SignInThrottle", "User"
TO mina_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO mina_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO mina_app;
