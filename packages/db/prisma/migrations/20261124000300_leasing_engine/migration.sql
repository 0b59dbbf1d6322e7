-- AlterTable
ALTER TABLE "AgreementVersion" ADD COLUMN     "event" JSON,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "undoes" INTEGER;

-- CreateTable
CREATE TABLE "AccountingSettings" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "companyId" UUID,
    "revision" INTEGER NOT NULL,
    "profiles" TEXT[],
    "convention" TEXT NOT NULL,
    "depreciation" TEXT NOT NULL,
    "maturityBandYears" INTEGER[],
    "currentMethod" TEXT NOT NULL,
    "lockedThrough" DATE,
    "deferredTaxRate" TEXT NOT NULL,
    "functionalCurrency" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" UUID,

    CONSTRAINT "AccountingSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountMapping" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "companyId" UUID,
    "key" TEXT NOT NULL,
    "account" TEXT NOT NULL,

    CONSTRAINT "AccountMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BorrowingRate" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "companyId" UUID,
    "currency" TEXT NOT NULL,
    "kind" TEXT,
    "fromMonths" INTEGER NOT NULL,
    "toMonths" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "annualRate" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "approvedBy" UUID,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BorrowingRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "base" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "rate" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" UUID,

    CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexValue" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" UUID,

    CONSTRAINT "IndexValue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccountingSettings_organizationId_companyId_revision_key" ON "AccountingSettings"("organizationId", "companyId", "revision") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "AccountMapping_organizationId_companyId_key_key" ON "AccountMapping"("organizationId", "companyId", "key") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "BorrowingRate_organizationId_currency_validFrom_idx" ON "BorrowingRate"("organizationId", "currency", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeRate_organizationId_base_quote_type_date_key" ON "ExchangeRate"("organizationId", "base", "quote", "type", "date");

-- CreateIndex
CREATE UNIQUE INDEX "IndexValue_organizationId_series_month_key" ON "IndexValue"("organizationId", "series", "month");

-- AddForeignKey
ALTER TABLE "AccountingSettings" ADD CONSTRAINT "AccountingSettings_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountMapping" ADD CONSTRAINT "AccountMapping_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BorrowingRate" ADD CONSTRAINT "BorrowingRate_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tenancy, as for every table of an organization.
SELECT app_isolate(name::regclass) FROM unnest(ARRAY[
  '"AccountingSettings"', '"AccountMapping"', '"BorrowingRate"', '"ExchangeRate"', '"IndexValue"'
]) AS name;
SELECT app_within_tenant(name::regclass, 'companyId', '"Company"') FROM unnest(ARRAY[
  '"AccountingSettings"', '"AccountMapping"', '"BorrowingRate"'
]) AS name;

-- Settings only grow: a report is rebuilt with those that were known.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AccountingSettings"
  FOR EACH STATEMENT EXECUTE FUNCTION app_refuse_change();
REVOKE UPDATE, DELETE ON "AccountingSettings" FROM mina_app;
