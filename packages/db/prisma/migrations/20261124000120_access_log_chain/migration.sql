-- What happened stays what happened: the access log is numbered and chained by the database, and three tables only grow.

-- One value of the canonical text: its length in bytes, a colon, the value; "-" for NULL. No value can pass for two.
CREATE FUNCTION app_canonical(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-') $$;

-- The hash of an entry: lower-case hex sha256 over the canonical texts, in this order, with nothing between them.
CREATE FUNCTION app_access_log_hash(entry "AccessLog") RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(
    app_canonical(entry."previousHash")
    || app_canonical(entry."organizationId"::text)
    || app_canonical(entry."seq"::text)
    || app_canonical(entry."id"::text)
    || app_canonical(to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || app_canonical(entry."userId"::text)
    || app_canonical(entry."role")
    || app_canonical(entry."action")
    || app_canonical(entry."subjectType")
    || app_canonical(entry."subjectId")
    || app_canonical(entry."details"::text), 'UTF8')), 'hex')
$$;

-- Held until the transaction ends, so two entries of one organization never take the same number. A transaction does
-- well to write its entry last.
CREATE FUNCTION app_access_log_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('access-log:' || NEW."organizationId"::text, 0));
  SELECT "seq", "hash" INTO last FROM "AccessLog"
    WHERE "organizationId" = NEW."organizationId" ORDER BY "seq" DESC LIMIT 1;
  NEW."seq" := coalesce(last."seq", 0) + 1;
  NEW."previousHash" := coalesce(last."hash", repeat('0', 64));
  NEW."hash" := app_access_log_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON "AccessLog" FOR EACH ROW EXECUTE FUNCTION app_access_log_chain();

CREATE FUNCTION app_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AccessLog"
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AgreementVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "ReviewEdit"
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();

-- Edits leave only together with their review, when a document that never became an agreement is removed.
CREATE FUNCTION app_keep_edits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Review" WHERE "id" = OLD."reviewId") THEN
    RAISE EXCEPTION 'ReviewEdit is append-only: DELETE refused' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER append_only_rows BEFORE DELETE ON "ReviewEdit" FOR EACH ROW EXECUTE FUNCTION app_keep_edits();

CREATE FUNCTION app_keep_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an accepted review stays: its agreement rests on it' USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
CREATE TRIGGER keep_accepted BEFORE DELETE ON "Review"
  FOR EACH ROW WHEN (OLD."status" = 'accepted') EXECUTE FUNCTION app_keep_accepted();

REVOKE UPDATE, DELETE ON "AccessLog", "AgreementVersion" FROM mina_app;
REVOKE UPDATE, DELETE ON "ReviewEdit" FROM mina_app;

-- The number of the current organization's first entry that is not what was written: changed, or with the entry before
-- it missing. NULL when the chain is whole. Entries cut off at the end leave no trace here: keep the last hash elsewhere.
CREATE FUNCTION app_access_log_first_broken() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT "seq" FROM (
    SELECT entry."seq", entry."hash" = app_access_log_hash(entry) AS whole, entry."previousHash",
      coalesce(lag(entry."hash") OVER numbered, repeat('0', 64)) AS expected,
      coalesce(lag(entry."seq") OVER numbered, 0) + 1 AS number
    FROM "AccessLog" entry WHERE entry."organizationId" = app_tenant()
    WINDOW numbered AS (ORDER BY entry."seq")
  ) AS chain
  WHERE NOT (whole AND "previousHash" = expected AND "seq" = number)
  ORDER BY "seq" LIMIT 1
$$;
