-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" UUID,
    "role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSON NOT NULL DEFAULT '{}',
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "orgNo" TEXT,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "companyId" UUID,
    "lessorId" UUID,
    "number" TEXT NOT NULL,
    "contractNumber" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "startDate" DATE NOT NULL,
    "endDate" DATE NOT NULL,
    "feeMinor" BIGINT NOT NULL,
    "feePeriod" TEXT NOT NULL,
    "monthlyMinor" BIGINT NOT NULL,
    "noticeOn" DATE,
    "noticeSafeOn" DATE,
    "currentVersion" INTEGER NOT NULL DEFAULT 1,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementVersion" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" UUID,
    "reason" TEXT NOT NULL,
    "terms" JSON NOT NULL,
    "fields" JSON NOT NULL,
    "calculationVersion" TEXT NOT NULL,

    CONSTRAINT "AgreementVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldProvenance" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "agreementVersionId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSON,
    "documentId" UUID,
    "boxes" JSON NOT NULL DEFAULT '[]',
    "engine" TEXT,
    "rule" TEXT,
    "score" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "reviewedBy" UUID,
    "reviewedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FieldProvenance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "safeOn" DATE NOT NULL,
    "missedEndOn" DATE,
    "status" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "agreementId" UUID,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "pageCount" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'uploaded',
    "engine" TEXT,
    "notices" JSON NOT NULL DEFAULT '[]',
    "failureCode" TEXT,
    "failureDetails" JSON,
    "languages" TEXT[],
    "uploadedBy" UUID,
    "uploadedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentPage" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "kind" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "imageKey" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "wordsKey" TEXT,
    "engine" TEXT,
    "confidence" DOUBLE PRECISION,

    CONSTRAINT "DocumentPage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "language" TEXT,
    "readings" JSON NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "acceptedBy" UUID,
    "acceptedAt" TIMESTAMPTZ,
    "agreementId" UUID,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewField" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSON,
    "source" TEXT NOT NULL DEFAULT 'reading',
    "boxes" JSON NOT NULL DEFAULT '[]',
    "score" DOUBLE PRECISION,
    "level" TEXT NOT NULL,
    "rule" TEXT,
    "alternatives" JSON NOT NULL DEFAULT '[]',
    "editedBy" UUID,
    "editedAt" TIMESTAMPTZ,

    CONSTRAINT "ReviewField_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewEdit" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "from" JSON,
    "to" JSON,
    "source" TEXT NOT NULL,
    "boxes" JSON NOT NULL DEFAULT '[]',
    "editedBy" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearnedLabel" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "lessorKey" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "placement" TEXT NOT NULL,
    "learnedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LearnedLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "density" TEXT NOT NULL DEFAULT 'comfortable',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "organizationId" UUID,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blockedUntil" TIMESTAMPTZ,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "orgNo" TEXT,
    "currency" TEXT NOT NULL DEFAULT 'SEK',
    "discountRate" TEXT NOT NULL DEFAULT '0.045',
    "rateConvention" TEXT NOT NULL DEFAULT 'effective',
    "documentLanguages" TEXT[] DEFAULT ARRAY['sv', 'en']::TEXT[],
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "orgNo" TEXT,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccessLog_organizationId_subjectType_subjectId_idx" ON "AccessLog"("organizationId", "subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessLog_organizationId_seq_key" ON "AccessLog"("organizationId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Party_organizationId_name_orgNo_key" ON "Party"("organizationId", "name", "orgNo");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_noticeOn_idx" ON "Agreement"("organizationId", "noticeOn");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_name_idx" ON "Agreement"("organizationId", "name");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_endDate_idx" ON "Agreement"("organizationId", "endDate");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_monthlyMinor_idx" ON "Agreement"("organizationId", "monthlyMinor");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_status_idx" ON "Agreement"("organizationId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_organizationId_number_key" ON "Agreement"("organizationId", "number");

-- CreateIndex
CREATE INDEX "AgreementVersion_organizationId_idx" ON "AgreementVersion"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementVersion_agreementId_version_key" ON "AgreementVersion"("agreementId", "version");

-- CreateIndex
CREATE INDEX "FieldProvenance_organizationId_idx" ON "FieldProvenance"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "FieldProvenance_agreementVersionId_field_key" ON "FieldProvenance"("agreementVersionId", "field");

-- CreateIndex
CREATE INDEX "Deadline_organizationId_status_dueOn_idx" ON "Deadline"("organizationId", "status", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_agreementId_kind_dueOn_key" ON "Deadline"("agreementId", "kind", "dueOn");

-- CreateIndex
CREATE INDEX "Document_organizationId_status_uploadedAt_idx" ON "Document"("organizationId", "status", "uploadedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_organizationId_sha256_key" ON "Document"("organizationId", "sha256");

-- CreateIndex
CREATE INDEX "DocumentPage_organizationId_idx" ON "DocumentPage"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentPage_documentId_page_key" ON "DocumentPage"("documentId", "page");

-- CreateIndex
CREATE INDEX "Reading_organizationId_idx" ON "Reading"("organizationId");

-- CreateIndex
CREATE INDEX "Reading_documentId_createdAt_idx" ON "Reading"("documentId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Review_documentId_key" ON "Review"("documentId");

-- CreateIndex
CREATE INDEX "Review_organizationId_idx" ON "Review"("organizationId");

-- CreateIndex
CREATE INDEX "ReviewField_organizationId_idx" ON "ReviewField"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewField_reviewId_field_key" ON "ReviewField"("reviewId", "field");

-- CreateIndex
CREATE INDEX "ReviewEdit_organizationId_idx" ON "ReviewEdit"("organizationId");

-- CreateIndex
CREATE INDEX "ReviewEdit_reviewId_editedAt_idx" ON "ReviewEdit"("reviewId", "editedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LearnedLabel_organizationId_lessorKey_field_label_key" ON "LearnedLabel"("organizationId", "lessorKey", "field", "label");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_organizationId_userId_key" ON "Member"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Company_organizationId_name_key" ON "Company"("organizationId", "name");

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_lessorId_fkey" FOREIGN KEY ("lessorId") REFERENCES "Party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementVersion" ADD CONSTRAINT "AgreementVersion_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldProvenance" ADD CONSTRAINT "FieldProvenance_agreementVersionId_fkey" FOREIGN KEY ("agreementVersionId") REFERENCES "AgreementVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentPage" ADD CONSTRAINT "DocumentPage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewField" ADD CONSTRAINT "ReviewField_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEdit" ADD CONSTRAINT "ReviewEdit_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Company" ADD CONSTRAINT "Company_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

