-- Durable work: the tables of the embedded engine, and the outbox of both engines.
-- Payload columns are json, not jsonb: jsonb refuses \u0000 (scanned text holds it) and reorders keys.
CREATE SCHEMA "inngest_embedded";

-- The outbox. Writing a row, inside whatever transaction, is sending the event. `body` is the whole event.
CREATE TABLE "inngest_embedded"."event" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "body" JSON NOT NULL,
  "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "dispatched_at" TIMESTAMPTZ(3),
  CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "event_undispatched_idx" ON "inngest_embedded"."event" ("received_at", "id") WHERE "dispatched_at" IS NULL;
CREATE INDEX "event_dispatched_idx" ON "inngest_embedded"."event" ("dispatched_at") WHERE "dispatched_at" IS NOT NULL;

CREATE FUNCTION "inngest_embedded"."wake_workers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('inngest_embedded', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "event_wakes_workers" AFTER INSERT ON "inngest_embedded"."event"
  FOR EACH STATEMENT EXECUTE FUNCTION "inngest_embedded"."wake_workers"();

CREATE TABLE "inngest_embedded"."run" (
  "id" TEXT NOT NULL,
  "fn_id" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'running' CHECK ("status" IN ('running', 'completed', 'failed', 'cancelled')),
  "event" JSON NOT NULL,
  -- What must not start twice: an event, an idempotency key, a cron slot, an invoking step.
  "dedupe" TEXT,
  -- Concurrency: at most climit jobs with the same ckey are owned at once. NULL: no limit.
  "ckey" TEXT,
  "climit" INTEGER,
  "singleton_key" TEXT,
  "parent_run" TEXT,
  "parent_step" TEXT,
  "output" JSON,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "run_dedupe_idx" ON "inngest_embedded"."run" ("fn_id", "dedupe");
CREATE UNIQUE INDEX "run_singleton_idx" ON "inngest_embedded"."run" ("fn_id", "singleton_key")
  WHERE "status" = 'running' AND "singleton_key" IS NOT NULL;
CREATE INDEX "run_running_idx" ON "inngest_embedded"."run" ("fn_id") WHERE "status" = 'running';
CREATE INDEX "run_ended_idx" ON "inngest_embedded"."run" ("ended_at") WHERE "ended_at" IS NOT NULL;

-- state NULL: planned, sleeping or waiting. Not NULL: {"data": …} or {"error": …}, written once.
-- seq is taken at completion: the order in which a replay resolves the steps.
CREATE SEQUENCE "inngest_embedded"."step_seq";
CREATE TABLE "inngest_embedded"."step" (
  "run_id" TEXT NOT NULL REFERENCES "inngest_embedded"."run" ("id") ON DELETE CASCADE,
  "id" TEXT NOT NULL,
  "op" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "state" JSON,
  "seq" BIGINT,
  "done_at" TIMESTAMPTZ(3),
  CONSTRAINT "step_pkey" PRIMARY KEY ("run_id", "id")
);

CREATE TABLE "inngest_embedded"."wait" (
  "run_id" TEXT NOT NULL REFERENCES "inngest_embedded"."run" ("id") ON DELETE CASCADE,
  "step_id" TEXT NOT NULL,
  "event" TEXT NOT NULL,
  "expr" TEXT,
  CONSTRAINT "wait_pkey" PRIMARY KEY ("run_id", "step_id")
);
CREATE INDEX "wait_event_idx" ON "inngest_embedded"."wait" ("event");

-- owner: the number a living worker holds as a session advisory lock. again: a discover asked for while one runs.
CREATE TABLE "inngest_embedded"."job" (
  "run_id" TEXT NOT NULL REFERENCES "inngest_embedded"."run" ("id") ON DELETE CASCADE,
  "step_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('discover', 'step', 'wake', 'expire')),
  "fn_id" TEXT NOT NULL,
  "attempt" INTEGER NOT NULL DEFAULT 0,
  "run_at" TIMESTAMPTZ(3) NOT NULL,
  "again" BOOLEAN NOT NULL DEFAULT false,
  "ckey" TEXT,
  "climit" INTEGER,
  "owner" INTEGER,
  CONSTRAINT "job_pkey" PRIMARY KEY ("run_id", "step_id")
);
CREATE INDEX "job_due_idx" ON "inngest_embedded"."job" ("run_at") WHERE "owner" IS NULL;
CREATE INDEX "job_owned_idx" ON "inngest_embedded"."job" ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE "inngest_embedded"."cron" (
  "fn_id" TEXT NOT NULL,
  "cron" TEXT NOT NULL,
  "last_slot" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "cron_pkey" PRIMARY KEY ("fn_id", "cron")
);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'mina_app') THEN
    GRANT USAGE ON SCHEMA "inngest_embedded" TO "mina_app";
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "inngest_embedded" TO "mina_app";
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA "inngest_embedded" TO "mina_app";
  END IF;
END $$;
