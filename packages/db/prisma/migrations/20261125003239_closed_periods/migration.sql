-- CreateTable
CREATE TABLE "ClosedPeriod" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "companyId" UUID,
    "profile" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "currency" TEXT NOT NULL,
    "grouping" TEXT NOT NULL,
    "vouchers" INTEGER NOT NULL,
    "debitMinor" BIGINT NOT NULL,
    "closedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedBy" UUID,

    CONSTRAINT "ClosedPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BookedVoucher" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "closedPeriodId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "group" TEXT NOT NULL,
    "voucher" JSON NOT NULL,

    CONSTRAINT "BookedVoucher_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ClosedPeriod_organizationId_companyId_profile_to_key" ON "ClosedPeriod"("organizationId", "companyId", "profile", "to") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "BookedVoucher_organizationId_agreementId_idx" ON "BookedVoucher"("organizationId", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "BookedVoucher_closedPeriodId_place_key" ON "BookedVoucher"("closedPeriodId", "place");

-- AddForeignKey
ALTER TABLE "ClosedPeriod" ADD CONSTRAINT "ClosedPeriod_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookedVoucher" ADD CONSTRAINT "BookedVoucher_closedPeriodId_fkey" FOREIGN KEY ("closedPeriodId") REFERENCES "ClosedPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookedVoucher" ADD CONSTRAINT "BookedVoucher_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenancy, as for every table of an organization.
SELECT app_isolate(name::regclass) FROM unnest(ARRAY['"ClosedPeriod"', '"BookedVoucher"']) AS name;
SELECT app_within_tenant(target::regclass, reference, parent::regclass) FROM (VALUES
  ('"ClosedPeriod"', 'companyId', '"Company"'),
  ('"BookedVoucher"', 'closedPeriodId', '"ClosedPeriod"'),
  ('"BookedVoucher"', 'agreementId', '"Agreement"')
) AS link (target, reference, parent);

-- What is closed stays as it is.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ClosedPeriod"
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "BookedVoucher"
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
REVOKE UPDATE, DELETE ON "ClosedPeriod", "BookedVoucher" FROM mina_app;
