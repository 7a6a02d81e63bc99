using System;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_charges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_charges", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_claim_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    from_state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    to_state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    changed_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    cause = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_history", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_claim_lineage",
                columns: table => new
                {
                    claim_version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    entry_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    activity = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    counted = table.Column<long>(type: "bigint", nullable: false),
                    fate = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_late = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_lineage", x => new { x.claim_version_id, x.sequence });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_claim_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    frequency = table.Column<int>(type: "int", nullable: false),
                    service_date = table.Column<DateOnly>(type: "date", nullable: false),
                    charge_cents = table.Column<long>(type: "bigint", nullable: false),
                    expected_allowed_cents = table.Column<long>(type: "bigint", nullable: true),
                    counted = table.Column<long>(type: "bigint", nullable: false),
                    replaces_version_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    original_payer_control_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    evidence = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    evidence_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_versions", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    month = table.Column<int>(type: "int", nullable: false),
                    program = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    number = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    patient_name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    patient_mrn = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    search_text = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    enrollment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    current_version = table.Column<int>(type: "int", nullable: false),
                    frequency = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    service_date = table.Column<DateOnly>(type: "date", nullable: false),
                    rendering_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    charge_cents = table.Column<long>(type: "bigint", nullable: false),
                    expected_allowed_cents = table.Column<long>(type: "bigint", nullable: true),
                    evidence_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    releasable_from = table.Column<DateOnly>(type: "date", nullable: false),
                    released_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    released_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payer_control_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    paid_cents = table.Column<long>(type: "bigint", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lacks_control_number = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claims", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_coverages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    coverage_rank = table.Column<int>(type: "int", nullable: false),
                    covered_from = table.Column<DateOnly>(type: "date", nullable: false),
                    covered_to = table.Column<DateOnly>(type: "date", nullable: true),
                    member_id = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    qmb = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    authorization_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    relationship = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subscriber_name = table.Column<string>(type: "varchar(121)", maxLength: 121, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    group_number = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_coverages", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_month_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    month = table.Column<int>(type: "int", nullable: false),
                    enrollment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    current_key = table.Column<Guid>(type: "binary(16)", nullable: false),
                    run_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_current = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    replaces_another = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    evaluated_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    patient_name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    patient_mrn = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    search_text = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    decision = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_near_miss = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    counted = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long>(type: "bigint", nullable: false),
                    service_date = table.Column<DateOnly>(type: "date", nullable: true),
                    biller = table.Column<string>(type: "varchar(121)", maxLength: 121, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payer = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    expected_allowed_cents = table.Column<long>(type: "bigint", nullable: true),
                    hold_codes = table.Column<string>(type: "varchar(700)", maxLength: 700, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    holds = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    advisories = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_results", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_month_run_changes",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    change = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_run_changes", x => new { x.run_id, x.sequence });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_month_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    month = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    requested_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    requested_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    heartbeat_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    cancel_requested = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    total = table.Column<int>(type: "int", nullable: false),
                    checkpoint = table.Column<Guid>(type: "binary(16)", nullable: true),
                    counts = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    failure = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_runs", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_other_services",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    furnished_on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practitioner_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    instrument = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    confirmed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    confirmed_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    withdrawn_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    withdrawn = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_other_services", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_payer_enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practitioner_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    enrolled_from = table.Column<DateOnly>(type: "date", nullable: false),
                    enrolled_to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payer_enrollments", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_payers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payer_identifier = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payers", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    locality = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    facility = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    confidence = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_rates", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prefer_g0323 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    group_same_specialty_counts = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    accept90792_as_initiating = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    accept_hbai_as_initiating = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    release_after_month_close = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    advanced_apm_participant = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_settings", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_superbills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<string>(type: "varchar(24)", maxLength: 24, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false),
                    for_patient = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    issued_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    issued_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    facts_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_superbills", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_number = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    month = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    text = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    basis = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    done_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_tasks", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    mrn = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    mrn_key = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    last_name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    first_name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    sex_code = table.Column<string>(type: "varchar(1)", maxLength: 1, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    address_line1 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    address_line2 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    city = table.Column<string>(type: "varchar(30)", maxLength: 30, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    zip = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    phone = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    email = table.Column<string>(type: "varchar(254)", maxLength: 254, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    is_part2_record = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    is_in_bundle = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    died_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    discharged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    disclosure_restricted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    disclosure_restriction_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    search = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_patients", x => x.id);
                    table.UniqueConstraint("AK_charting_patients_practice_id_id", x => new { x.practice_id, x.id });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    entry_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    is_latest = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    activity = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    program = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    unallocated = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    voided = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    instrument = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    note = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    call_reference = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reference = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    late_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    created_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    logged_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    attested_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    long_attested_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    late_approved_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    late_approved_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_entries", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    changes = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patients", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_timers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    activity = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    program = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    past = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    running_since = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    last_active_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_timers", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_locations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    place_of_service = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_virtual = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    address_city = table.Column<string>(type: "varchar(30)", maxLength: 30, nullable: false),
                    address_line1 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: false),
                    address_line2 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: true),
                    address_state = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: false),
                    address_zip = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_locations", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_practices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    tax_id = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    group_npi = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    group_taxonomy = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    phone = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_fqhc_or_rhc = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    part2_program = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    address_city = table.Column<string>(type: "varchar(30)", maxLength: 30, nullable: false),
                    address_line1 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: false),
                    address_line2 = table.Column<string>(type: "varchar(55)", maxLength: 55, nullable: true),
                    address_state = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: false),
                    address_zip = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_practices", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    last_name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    first_name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    npi = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taxonomy = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    license_number = table.Column<string>(type: "varchar(30)", maxLength: 30, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    license_state = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    may_act_as_clinical_staff_since = table.Column<DateOnly>(type: "date", nullable: true),
                    may_act_as_clinical_staff_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    may_act_as_clinical_staff_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    employed_from = table.Column<DateOnly>(type: "date", nullable: false),
                    employed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    supervisor_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_staff", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    display_name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    roles = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_disabled = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    user_name = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    normalized_user_name = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    email = table.Column<string>(type: "varchar(254)", maxLength: 254, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    normalized_email = table.Column<string>(type: "varchar(254)", maxLength: 254, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    email_confirmed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    password_hash = table.Column<string>(type: "varchar(256)", maxLength: 256, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    security_stamp = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    concurrency_stamp = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    phone_number = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    phone_number_confirmed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    access_failed_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_users", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_patient_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    changes = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_patient_stays", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practitioner_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    outside_practitioner = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    kept = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    who = table.Column<string>(type: "varchar(133)", maxLength: 133, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_visits", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_payer_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payer_profiles", x => x.id);
                    table.ForeignKey(
                        name: "FK_billing_payer_profiles_billing_payers_payer_id",
                        column: x => x.payer_id,
                        principalTable: "billing_payers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    given_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    method = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    obtained_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    billing_practitioner_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    given_by = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    relationship = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    items = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    language = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    interpreter = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    text_version = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_consents", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_consents_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_diagnoses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rank = table.Column<int>(type: "int", nullable: false),
                    onset_on = table.Column<DateOnly>(type: "date", nullable: false),
                    resolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnoses", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_diagnoses_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_plan_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    created_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    superseded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_versions_charting_patients_practice_id_patient~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_scale_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    scale = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    total = table.Column<int>(type: "int", nullable: true),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_primary = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_results", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_scale_results_charting_patients_practice_id_patient~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    billing_practitioner_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    designated_member_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    face_to_face_attested = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_enrollments", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_enrollments_coordination_patients_patient_id",
                        column: x => x.patient_id,
                        principalTable: "coordination_patients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_type = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claim_value = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_user_claims_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    provider_key = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    provider_display_name = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_identity_user_logins_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    login_provider = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    value = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_identity_user_tokens_identity_users_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_hospital_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    admitted_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    discharged_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    facility = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_hospital_stays", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_hospital_stays_scheduling_patient_stays_patient_id",
                        column: x => x.patient_id,
                        principalTable: "scheduling_patient_stays",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_plan_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewed_by_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_reviews_charting_patients_practice_id_patient_~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_plan_reviews_charting_plan_versions_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "charting_plan_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_billing_charges_practice_id_code_effective_from",
                table: "billing_charges",
                columns: new[] { "practice_id", "code", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_history_practice_id_claim_id",
                table: "billing_claim_history",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_versions_practice_id_claim_id_number",
                table: "billing_claim_versions",
                columns: new[] { "practice_id", "claim_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_claims_practice_id_month_state",
                table: "billing_claims",
                columns: new[] { "practice_id", "month", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claims_practice_id_number",
                table: "billing_claims",
                columns: new[] { "practice_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_claims_practice_id_patient_id_month_program",
                table: "billing_claims",
                columns: new[] { "practice_id", "patient_id", "month", "program" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_coverages_practice_id_patient_id_coverage_rank_cover~",
                table: "billing_coverages",
                columns: new[] { "practice_id", "patient_id", "coverage_rank", "covered_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_results_practice_id_month_is_current_decision",
                table: "billing_month_results",
                columns: new[] { "practice_id", "month", "is_current", "decision" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_results_practice_id_month_is_current_patient_n~",
                table: "billing_month_results",
                columns: new[] { "practice_id", "month", "is_current", "patient_name" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_results_practice_id_month_patient_id_enrollmen~",
                table: "billing_month_results",
                columns: new[] { "practice_id", "month", "patient_id", "enrollment_id", "current_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_run_changes_practice_id_run_id",
                table: "billing_month_run_changes",
                columns: new[] { "practice_id", "run_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_runs_practice_id_month_requested_at",
                table: "billing_month_runs",
                columns: new[] { "practice_id", "month", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_runs_practice_id_state",
                table: "billing_month_runs",
                columns: new[] { "practice_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_other_services_practice_id_patient_id_furnished_on",
                table: "billing_other_services",
                columns: new[] { "practice_id", "patient_id", "furnished_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_payer_enrollments_practice_id_payer_id_practitioner_~",
                table: "billing_payer_enrollments",
                columns: new[] { "practice_id", "payer_id", "practitioner_id", "enrolled_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_payer_profiles_payer_id",
                table: "billing_payer_profiles",
                column: "payer_id");

            migrationBuilder.CreateIndex(
                name: "IX_billing_payer_profiles_practice_id_payer_id_effective_from",
                table: "billing_payer_profiles",
                columns: new[] { "practice_id", "payer_id", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_payers_practice_id_code",
                table: "billing_payers",
                columns: new[] { "practice_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_rates_practice_id_code_effective_from",
                table: "billing_rates",
                columns: new[] { "practice_id", "code", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_settings_practice_id",
                table: "billing_settings",
                column: "practice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_superbills_practice_id_claim_id_version",
                table: "billing_superbills",
                columns: new[] { "practice_id", "claim_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_tasks_practice_id_claim_id",
                table: "billing_tasks",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_consents_practice_id_patient_id_kind_given_at_billi~",
                table: "charting_consents",
                columns: new[] { "practice_id", "patient_id", "kind", "given_at", "billing_practitioner_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id", "code", "onset_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_patients_practice_id_mrn_key",
                table: "charting_patients",
                columns: new[] { "practice_id", "mrn_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_patients_practice_id_search",
                table: "charting_patients",
                columns: new[] { "practice_id", "search" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_reviews_plan_version_id",
                table: "charting_plan_reviews",
                column: "plan_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_reviews_practice_id_patient_id",
                table: "charting_plan_reviews",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_versions_practice_id_patient_id_number",
                table: "charting_plan_versions",
                columns: new[] { "practice_id", "patient_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_results_practice_id_patient_id_completed_on",
                table: "charting_scale_results",
                columns: new[] { "practice_id", "patient_id", "completed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_enrollments_patient_id",
                table: "coordination_enrollments",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_enrollments_practice_id_patient_id_first_day",
                table: "coordination_enrollments",
                columns: new[] { "practice_id", "patient_id", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_month",
                table: "coordination_entries",
                columns: new[] { "practice_id", "patient_id", "started_at", "is_latest", "ended_at", "entry_id", "revision", "staff_id", "credential", "activity", "program", "source", "unallocated", "voided", "instrument", "logged_at", "attested_at", "late_approved_at", "long_attested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_entries_practice_id_entry_id_revision",
                table: "coordination_entries",
                columns: new[] { "practice_id", "entry_id", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_entries_practice_id_reference",
                table: "coordination_entries",
                columns: new[] { "practice_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_entries_practice_id_staff_id_started_at",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_sweep",
                table: "coordination_entries",
                columns: new[] { "practice_id", "started_at", "is_latest", "ended_at", "staff_id", "patient_id", "entry_id", "voided", "unallocated", "activity" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_timers_practice_id_staff_id",
                table: "coordination_timers",
                columns: new[] { "practice_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_locations_practice_id_code",
                table: "identity_locations",
                columns: new[] { "practice_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_practices_code",
                table: "identity_practices",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_practices_practice_id",
                table: "identity_practices",
                column: "practice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_staff_practice_id_code",
                table: "identity_staff",
                columns: new[] { "practice_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_claims_user_id",
                table: "identity_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_logins_user_id",
                table: "identity_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_normalized_user_name",
                table: "identity_users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_users_practice_id",
                table: "identity_users",
                column: "practice_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_hospital_stays_patient_id",
                table: "scheduling_hospital_stays",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_hospital_stays_practice_id_patient_id_admitted_at",
                table: "scheduling_hospital_stays",
                columns: new[] { "practice_id", "patient_id", "admitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_visits_practice_id_patient_id_visited_on_code_who",
                table: "scheduling_visits",
                columns: new[] { "practice_id", "patient_id", "visited_on", "code", "who" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_charges");

            migrationBuilder.DropTable(
                name: "billing_claim_history");

            migrationBuilder.DropTable(
                name: "billing_claim_lineage");

            migrationBuilder.DropTable(
                name: "billing_claim_versions");

            migrationBuilder.DropTable(
                name: "billing_claims");

            migrationBuilder.DropTable(
                name: "billing_coverages");

            migrationBuilder.DropTable(
                name: "billing_month_results");

            migrationBuilder.DropTable(
                name: "billing_month_run_changes");

            migrationBuilder.DropTable(
                name: "billing_month_runs");

            migrationBuilder.DropTable(
                name: "billing_other_services");

            migrationBuilder.DropTable(
                name: "billing_payer_enrollments");

            migrationBuilder.DropTable(
                name: "billing_payer_profiles");

            migrationBuilder.DropTable(
                name: "billing_rates");

            migrationBuilder.DropTable(
                name: "billing_settings");

            migrationBuilder.DropTable(
                name: "billing_superbills");

            migrationBuilder.DropTable(
                name: "billing_tasks");

            migrationBuilder.DropTable(
                name: "charting_consents");

            migrationBuilder.DropTable(
                name: "charting_diagnoses");

            migrationBuilder.DropTable(
                name: "charting_plan_reviews");

            migrationBuilder.DropTable(
                name: "charting_scale_results");

            migrationBuilder.DropTable(
                name: "coordination_enrollments");

            migrationBuilder.DropTable(
                name: "coordination_entries");

            migrationBuilder.DropTable(
                name: "coordination_timers");

            migrationBuilder.DropTable(
                name: "identity_locations");

            migrationBuilder.DropTable(
                name: "identity_practices");

            migrationBuilder.DropTable(
                name: "identity_staff");

            migrationBuilder.DropTable(
                name: "identity_user_claims");

            migrationBuilder.DropTable(
                name: "identity_user_logins");

            migrationBuilder.DropTable(
                name: "identity_user_tokens");

            migrationBuilder.DropTable(
                name: "scheduling_hospital_stays");

            migrationBuilder.DropTable(
                name: "scheduling_visits");

            migrationBuilder.DropTable(
                name: "billing_payers");

            migrationBuilder.DropTable(
                name: "charting_plan_versions");

            migrationBuilder.DropTable(
                name: "coordination_patients");

            migrationBuilder.DropTable(
                name: "identity_users");

            migrationBuilder.DropTable(
                name: "scheduling_patient_stays");

            migrationBuilder.DropTable(
                name: "charting_patients");
        }
    }
}
