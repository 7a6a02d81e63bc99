using System;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Baseline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_batch_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    batch_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version_number = table.Column<int>(type: "int", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    transmission = table.Column<int>(type: "int", nullable: false),
                    control_number = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_batch_claims", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    control = table.Column<int>(type: "int", nullable: false),
                    reference = table.Column<string>(type: "varchar(30)", maxLength: 30, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    head = table.Column<string>(type: "varchar(1500)", maxLength: 1500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    file_name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claims = table.Column<int>(type: "int", nullable: false),
                    charge_cents = table.Column<long>(type: "bigint", nullable: false),
                    built_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    built_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    file_bytes = table.Column<long>(type: "bigint", nullable: true),
                    transmitted_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answer = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    problem = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_batches", x => x.id);
                })
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
                name: "billing_claim_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    field = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    found_value = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    problem = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    fix = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    found_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    cleared_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_findings", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_claim_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    from_state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    to_state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    changed_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    cause = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    stated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_control_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
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
                name: "billing_claim_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    batch_claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    inbound_file_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    taken_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    stated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    outcome = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    codes = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    text = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    control_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_messages", x => x.id);
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
                    lacks_control_number = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    correction_wanted = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    corrected_from = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    share_waiver = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    modifier = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    modifier_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    steps = table.Column<int>(type: "int", nullable: false),
                    answer = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    turned_away = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    charged_cents = table.Column<long>(type: "bigint", nullable: false),
                    transmissions = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claims", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_clearinghouse_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    last_control = table.Column<int>(type: "int", nullable: false),
                    exchange_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    exchanged_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    problem = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_clearinghouse_lines", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_clearinghouses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(12)", maxLength: 12, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    transport = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    submitter_id = table.Column<string>(type: "varchar(15)", maxLength: 15, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    receiver_id = table.Column<string>(type: "varchar(15)", maxLength: 15, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    contact_name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    contact_phone = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    folder = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sftp = table.Column<string>(type: "varchar(1500)", maxLength: 1500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    protected_password = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_active = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_clearinghouses", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_code_labels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    label = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_code_labels", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_code_pairs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    other = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_code_pairs", x => new { x.practice_id, x.code, x.other, x.effective_from });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_diagnosis_codes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    code = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    is_leaf = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_diagnosis_codes", x => new { x.practice_id, x.code, x.valid_from });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_inbound_chunks",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    content = table.Column<byte[]>(type: "longblob", maxLength: 524288, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_inbound_chunks", x => new { x.file_id, x.sequence });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_inbound_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    file_name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    file_bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    received_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sender = table.Column<string>(type: "varchar(15)", maxLength: 15, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    control = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    group_control = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_control = table.Column<string>(type: "varchar(9)", maxLength: 9, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    worked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answers = table.Column<int>(type: "int", nullable: false),
                    problem = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    note = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    batch_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_inbound_files", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_journal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    claim_number = table.Column<string>(type: "varchar(38)", maxLength: 38, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    document = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    remittance_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    undoes_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    made_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_journal", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_month_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    file_by = table.Column<DateOnly>(type: "date", nullable: true),
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
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    owner = table.Column<Guid>(type: "binary(16)", nullable: true),
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                name: "billing_patient_coverages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_patient_coverages", x => x.id);
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
                name: "billing_postings",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    account = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_postings", x => new { x.entry_id, x.sequence });
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
                name: "billing_remittance_file_parts",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    content = table.Column<byte[]>(type: "longblob", maxLength: 1048576, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remittance_file_parts", x => new { x.file_id, x.number });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_remittance_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    size_bytes = table.Column<long>(type: "bigint", nullable: false),
                    takes_tests = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    received_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    received_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    problem_count = table.Column<int>(type: "int", nullable: false),
                    problems = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payments = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remittance_files", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_remittances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    file_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payer_company_id = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    trace = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    method = table.Column<string>(type: "varchar(3)", maxLength: 3, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    paid_cents = table.Column<long>(type: "bigint", nullable: false),
                    key_sha256 = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claims = table.Column<int>(type: "int", nullable: false),
                    claims_paid_cents = table.Column<long>(type: "bigint", nullable: false),
                    adjustment_cents = table.Column<long>(type: "bigint", nullable: false),
                    posted_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    posted_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remittances", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_remitted_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    remittance_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    fiscal_year_end = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reference = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    settled = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    settled_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    settled_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remitted_adjustments", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_remitted_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    remittance_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    match = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<string>(type: "varchar(38)", maxLength: 38, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    status = table.Column<string>(type: "varchar(2)", maxLength: 2, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    patient_name = table.Column<string>(type: "varchar(121)", maxLength: 121, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    member_id = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    service_date = table.Column<DateOnly>(type: "date", nullable: true),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    charge_cents = table.Column<long>(type: "bigint", nullable: false),
                    paid_cents = table.Column<long>(type: "bigint", nullable: false),
                    allowed_cents = table.Column<long>(type: "bigint", nullable: true),
                    patient_share_cents = table.Column<long>(type: "bigint", nullable: false),
                    share_differs = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    payer_control_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    entry_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    is_reversed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    state_stayed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    claim_version = table.Column<int>(type: "int", nullable: true),
                    claim_state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claim_steps = table.Column<int>(type: "int", nullable: true),
                    claim_paid_cents = table.Column<long>(type: "bigint", nullable: true),
                    claim_charged_cents = table.Column<long>(type: "bigint", nullable: true),
                    claim_control_number = table.Column<string>(type: "varchar(50)", maxLength: 50, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claim_answer = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claim_answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    claim_corrected_from = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claim_turned_away = table.Column<bool>(type: "tinyint(1)", nullable: true),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remitted_claims", x => x.id);
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    done_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_tasks", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_work_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_number = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    payer_name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    remarks = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    taken_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    taken_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    notes = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    done_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    done_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    done_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_work_items", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_care_teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_care_teams", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_diagnosis_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnosis_lists", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_drugs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    ingredient = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    @class = table.Column<string>(name: "class", type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    schedule = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_verified = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    source = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_drugs", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_flag_thresholds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(24)", maxLength: 24, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_value = table.Column<int>(type: "int", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    set_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_flag_thresholds", x => x.id);
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
                    pronouns = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
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
                    is_restriction_requested = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                name: "charting_plan_signing_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    co_signers = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    turn = table.Column<int>(type: "int", nullable: false),
                    set_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    taken_back_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_back_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_signing_rules", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plans", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_authors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "varbinary(512)", maxLength: 512, nullable: false),
                    since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    sealed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_authors", x => x.id);
                    table.UniqueConstraint("AK_charting_psychotherapy_authors_practice_id_id", x => new { x.practice_id, x.id });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    author_staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false, defaultValue: "Psychotherapy")
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    basis = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    explanation = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sessions_from = table.Column<DateOnly>(type: "date", nullable: true),
                    sessions_to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    requested_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    requested_by_staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    requested_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    requested_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    decided_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    decided_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    decision = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    produced_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_exports", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    therapist_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    begun_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreements", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_presences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    joined_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    since_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    met_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_presences", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    has_appointment = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    people_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    agenda = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rest = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    missed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    marked_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    marked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    held_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_calls", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    first_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    second_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    may_be_last = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_contacts", x => x.id);
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    late_refused_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    late_refused_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    late_refusal = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_entries", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_kept_metrics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    of_month = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    good_until = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    stamp = table.Column<string>(type: "varchar(1600)", maxLength: 1600, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    figures = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_kept_metrics", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_message_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    kept_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_message_drafts", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_overdue_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    therapist_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    step = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_overdue_notices", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_patient_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    therapist_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    turn = table.Column<int>(type: "int", nullable: false),
                    is_latest = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    terms = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    set_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    set_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patient_terms", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patients", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_reading_beats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    beat_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_reading_beats", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_reading_stretches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    began_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    settled_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    entry_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_reading_stretches", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    with_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    item_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    item_on = table.Column<DateOnly>(type: "date", nullable: false),
                    attested_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_reviews", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    with_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_by_phone = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    talked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    minutes = table.Column<int>(type: "int", nullable: false),
                    logged_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_talks", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    started_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_threads", x => x.id);
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                name: "identity_api_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    secret_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    scopes = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_clients", x => x.id);
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
                    reminds_to_ask = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    consent_age = table.Column<int>(type: "int", nullable: false, defaultValue: 18),
                    late_note_hours = table.Column<int>(type: "int", nullable: false, defaultValue: 24),
                    plan_review_days = table.Column<int>(type: "int", nullable: false, defaultValue: 90),
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
                name: "identity_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_shared = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    verified_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    locked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    viewed_role = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sessions", x => x.id);
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
                    email = table.Column<string>(type: "varchar(254)", maxLength: 254, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    part2_since = table.Column<DateOnly>(type: "date", nullable: true),
                    part2_until = table.Column<DateOnly>(type: "date", nullable: true),
                    history = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_staff", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_stand_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    for_staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    arranged_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    of_patients = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_stand_ins", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "identity_user_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    roles = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_disabled = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_periods", x => x.id);
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
                    authenticator_key = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    last_code_step = table.Column<long>(type: "bigint", nullable: true),
                    recovery_codes = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    last_reset = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
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
                name: "platform_audit",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    lane = table.Column<int>(type: "int", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    actor = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    roles = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    session = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    address = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    device = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    correlation = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    action = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    outcome = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    object_type = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    object_id = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    object_version = table.Column<int>(type: "int", nullable: true),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    reason = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item_count = table.Column<int>(type: "int", nullable: true),
                    before_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    after_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit", x => new { x.practice_id, x.lane, x.seq });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_audit_anchors",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends = table.Column<string>(type: "varchar(1600)", maxLength: 1600, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_anchors", x => new { x.practice_id, x.day });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_audit_lanes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    lane = table.Column<int>(type: "int", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    head = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_lanes", x => new { x.practice_id, x.lane });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_chart_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_chart_reasons", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_inbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    message_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    channel = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sent_to = table.Column<string>(type: "varchar(254)", maxLength: 254, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sender = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subject = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    body = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    calendar = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    arrived_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_inbox", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                    friendly_name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    xml = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    template = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    channel = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subject_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    recipient_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    tells_of = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    message_key = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    queued_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    next_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    leased_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    sent_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    reason = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_part2_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    for_treatment = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    for_payment = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    for_operations = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_part2_consents", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_part2_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_part2_members", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_practice_stamps",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    stamp = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_practice_stamps", x => x.practice_id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_relationships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    reason_code = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_relationships", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_sensitive_charts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_sensitive_charts", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_staff_link_patients",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    link_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_staff_link_patients", x => new { x.practice_id, x.link_id, x.patient_id });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "platform_staff_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    for_staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    is_of_some = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_staff_links", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_access_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    form = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient_address = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    explanation = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    professional = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reviewer = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_upheld = table.Column<bool>(type: "tinyint(1)", nullable: true),
                    finding = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    copied_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    disclosure_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    how = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    fee_cents = table.Column<long>(type: "bigint", nullable: true),
                    fee_note = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    relationship = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_access_requests", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_accounting_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    with_part2_consents = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    how = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    fee_cents = table.Column<long>(type: "bigint", nullable: true),
                    fee_note = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    relationship = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_accounting_requests", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_amendment_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    part = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item_id = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    wanted = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    why = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    addendum = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    informed = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ground = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    explanation = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    disagreement = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    disagreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rebuttal = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rebutted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    relationship = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_amendment_requests", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_breaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    discovered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    what = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    information = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    affected = table.Column<int>(type: "int", nullable: false),
                    mitigation = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    nature = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    acquired = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    mitigated = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_low_probability = table.Column<bool>(type: "tinyint(1)", nullable: true),
                    assessed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    individuals_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hhs_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    media_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_breaches", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_broken_glasses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    broken_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    explanation = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    review_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    verdict = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    review_note = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reviewed_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    reviewed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reviewed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_broken_glasses", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_chart_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    given_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    explanation = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    given_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_chart_reasons", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    disclosed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    basis = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient_address = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    what = table.Column<string>(type: "varchar(300)", maxLength: 300, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    purpose = table.Column<string>(type: "varchar(300)", maxLength: 300, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    explanation = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state_text = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recipient_affiliation = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    emergency_nature = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    consent_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    disclosed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    taken_back_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_back_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_disclosures", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_disposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    mrn = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    free_from = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    proposed_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    proposed_by_staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    proposed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    proposed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    decided_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    decided_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    decision = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    removed = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_disposals", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_held_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    part = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item_id = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    held_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    held_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    released_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    released_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_held_items", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_legal_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    placed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    placed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    lifted_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    lifted_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    lift_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_legal_holds", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_notice_acknowledgments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    notice_number = table.Column<int>(type: "int", nullable: false),
                    acknowledged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_declined = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notice_acknowledgments", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_notice_readings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    notice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    read_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notice_readings", x => new { x.practice_id, x.user_id, x.notice_id });
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_notice_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    has_part2_content = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    published_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notice_versions", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    told_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    about = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    about_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    reason_code = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    times = table.Column<int>(type: "int", nullable: true),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    to_staff_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notices", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_restriction_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    what = table.Column<string>(type: "varchar(2000)", maxLength: 2000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    begins_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    decided_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    relationship = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_restriction_requests", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_sensitive_charts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    note = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    marked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    marked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_sensitive_charts", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    adult_years = table.Column<int>(type: "int", nullable: false),
                    minor_age = table.Column<int>(type: "int", nullable: false),
                    minor_years = table.Column<int>(type: "int", nullable: false),
                    medicare_years = table.Column<int>(type: "int", nullable: false),
                    medicare_advantage_years = table.Column<int>(type: "int", nullable: false),
                    state_text = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_settings", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "privacy_trail_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    findings = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reviewed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reviewed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_trail_reviews", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_appointment_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    minutes = table.Column<int>(type: "int", nullable: false),
                    buffer = table.Column<int>(type: "int", nullable: false),
                    color = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    link = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_active = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_types", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    status = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    type_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    busy_until = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    link = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    title = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    series_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    original_start = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    visit_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    cancel_reason = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    canceled_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    booked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    booked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointments", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    turns = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_calendars", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_feed_links",
                columns: table => new
                {
                    secret_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_feed_links", x => x.secret_hash);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_taken_back = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_holidays", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    covered_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    stand_in_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    hand_over = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_taken_back = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_leaves", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_outside_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    address = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    host = table.Column<string>(type: "varchar(253)", maxLength: 253, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    busy = table.Column<byte[]>(type: "longblob", maxLength: 32000, nullable: false),
                    read_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    next_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    problem = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_outside_calendars", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_patient_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_patient_stays", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_reminder_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_on = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    email_hours = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    text_hours = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    quiet_from = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    sender = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reminder_rules", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_active = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rooms", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    late_hours = table.Column<int>(type: "int", nullable: false),
                    opens = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    closes = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rules", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    rule = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    booked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    booked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_series", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_staff_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_staff_hours", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    is_taken_back = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false, defaultValue: "InPerson")
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    link = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
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
                name: "scheduling_waitlist",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    type_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    day_bits = table.Column<int>(type: "int", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "time(6)", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "time(6)", nullable: true),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_waitlist", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_clearinghouse_payers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    payer_identifier = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    billing_id = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sends_claims = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    claims_enrollment = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    claims_enrolled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    remittance_enrollment = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    remittance_enrolled_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_clearinghouse_payers", x => x.id);
                    table.ForeignKey(
                        name: "FK_billing_clearinghouse_payers_billing_clearinghouses_clearing~",
                        column: x => x.clearinghouse_id,
                        principalTable: "billing_clearinghouses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_coverages", x => x.id);
                    table.ForeignKey(
                        name: "FK_billing_coverages_billing_patient_coverages_patient_id",
                        column: x => x.patient_id,
                        principalTable: "billing_patient_coverages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                    enrolled_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payer_enrollments", x => x.id);
                    table.ForeignKey(
                        name: "FK_billing_payer_enrollments_billing_payers_payer_id",
                        column: x => x.payer_id,
                        principalTable: "billing_payers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "charting_allergies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    substance = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ingredient = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reaction = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    severity = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    criticality = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    verification = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    verification_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    onset_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_allergies", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_allergies_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    item_kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    file_name = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    file_type = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    size_bytes = table.Column<long>(type: "bigint", nullable: false),
                    content_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    added_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    added_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    error_reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_attachments", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_attachments_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_care_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    part = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_primary = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_care_team_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_care_team_members_charting_care_teams_patient_id",
                        column: x => x.patient_id,
                        principalTable: "charting_care_teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_care_team_members_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_change_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    event_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    viewed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_change_views", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_change_views_charting_patients_practice_id_patient_~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                    part2_terms = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    part2_purposes = table.Column<int>(type: "int", maxLength: 32, nullable: false),
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
                name: "charting_contact_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
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
                    do_not_call = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    note = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    ended_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_contact_wishes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_contact_wishes_charting_patients_practice_id_patien~",
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    code = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rank = table.Column<int>(type: "int", nullable: false),
                    onset_on = table.Column<DateOnly>(type: "date", nullable: false),
                    resolved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    label = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    snomed_code = table.Column<string>(type: "varchar(18)", maxLength: 18, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    severity = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    specifier = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    revision = table.Column<int>(type: "int", nullable: false),
                    given_up_as = table.Column<int>(type: "int", nullable: false),
                    given_up_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnoses", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_diagnoses_charting_diagnosis_lists_patient_id",
                        column: x => x.patient_id,
                        principalTable: "charting_diagnosis_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_diagnoses_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_medication_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    medication_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    medication = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    use_told = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    tags = table.Column<string>(type: "varchar(255)", maxLength: 255, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    severity = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    words = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    observed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_medication_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_medication_reports_charting_patients_practice_id_pa~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_medications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    name = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    code = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ingredients = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    form = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    route = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    diagnosis_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    prescriber_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    prescriber = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    source = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    schedule = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    duplicate_reason = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    allergy_override = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_medications", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_medications_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_monitoring_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    measure = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    value_thousandths = table.Column<long>(type: "bigint", nullable: false),
                    second_thousandths = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_reason = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_monitoring_results", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_monitoring_results_charting_patients_practice_id_pa~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_no_known_allergies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    asked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_no_known_allergies", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_no_known_allergies_charting_patients_practice_id_pa~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_note_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    co_author_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    template = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    body = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    begun_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    kept_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    told_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    moved_from_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_note_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_note_drafts_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    template = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    service_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    service_code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    place = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    participants = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    diagnosis_codes = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    plan_version_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    plan_reference = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    visit_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    sections = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_late_entry = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    moved_from_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    is_imported = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    co_author_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    signer_name = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signer_credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    needs_co_signature = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    content_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    co_signer_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    co_signer_name = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    co_signer_credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    co_signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    co_signature_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    locked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    addenda_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_moved_on = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_notes_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_open_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    question = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    owner_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    asked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    asked_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    subject = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    therapist_position = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    prescriber_position = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    director_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    director_told_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answer = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answered_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    answered_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_open_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_open_questions_charting_patients_practice_id_patien~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_past_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_past_periods", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_past_periods_charting_patients_practice_id_patient_~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_private_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    text = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    marked = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_private_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_private_drafts_charting_patients_practice_id_patien~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_reconciliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    reconciled_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    reconciled_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    outcome = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    words = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    medications = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_reconciliations", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_reconciliations_charting_patients_practice_id_patie~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_reminder_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    by_email = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    by_text = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    mobile = table.Column<string>(type: "varchar(10)", maxLength: 10, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    consented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_reminder_wishes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_reminder_wishes_charting_patients_practice_id_patie~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_scale_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    scales = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    channel = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    made_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    wrong_dates = table.Column<int>(type: "int", nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    filled_in_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_scale_invitations_charting_patients_practice_id_pat~",
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    scale = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    instrument_version = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    language = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    answers = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    total = table.Column<int>(type: "int", nullable: true),
                    band = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_positive = table.Column<bool>(type: "tinyint(1)", nullable: true),
                    is_prorated = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    risk = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_primary = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    invitation_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    is_second_answer = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
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
                name: "charting_seen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    seen_up_to = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    shown = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    viewed = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_seen", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_seen_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    level = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    subject = table.Column<string>(type: "varchar(96)", maxLength: 96, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    message_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    raised_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    raised_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    raised_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    open_since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    last_line_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    due_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    next_step_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    rungs = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flags", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flags_charting_patients_practice_id_patient_~",
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
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    created_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    content_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    needs = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    active_on = table.Column<DateOnly>(type: "date", nullable: true),
                    active_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    superseded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    superseded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    content = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    revision = table.Column<int>(type: "int", nullable: false),
                    kept_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    kept_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    kept_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true)
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
                    table.ForeignKey(
                        name: "FK_charting_plan_versions_charting_plans_patient_id",
                        column: x => x.patient_id,
                        principalTable: "charting_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false, defaultValue: "Psychotherapy")
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_psychotherapy_notes_charting_psychotherapy_authors_~",
                        columns: x => new { x.practice_id, x.author_id },
                        principalTable: "charting_psychotherapy_authors",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_agreement_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    agreement_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false),
                    terms = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    drafted_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    drafted_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    kept_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kept_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    active_from = table.Column<DateOnly>(type: "date", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreement_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_agreement_versions_coordination_agreements_agre~",
                        column: x => x.agreement_id,
                        principalTable: "coordination_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    text = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    owner_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    written_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    done_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    done_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_items_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    attested_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_members_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    noted_by_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_patients_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_call_segments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    call_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    line_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    started_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_segments", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_call_segments_coordination_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "coordination_calls",
                        principalColumn: "id",
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
                    service_first_day = table.Column<DateOnly>(type: "date", nullable: false),
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
                name: "coordination_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    direction = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sent_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    level = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_administrative = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    text = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    links = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    things = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sent_to = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    nobody_read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    retracted_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_messages_coordination_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "coordination_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_thread_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    made_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    wrong_dates = table.Column<int>(type: "int", nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    seen_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    nobody_read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_thread_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_thread_invitations_coordination_threads_thread_~",
                        column: x => x.thread_id,
                        principalTable: "coordination_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_thread_participants",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    added_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    in_place_of_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_thread_participants", x => new { x.thread_id, x.staff_id });
                    table.ForeignKey(
                        name: "FK_coordination_thread_participants_coordination_threads_thread~",
                        column: x => x.thread_id,
                        principalTable: "coordination_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "identity_user_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    credential_id = table.Column<byte[]>(type: "varbinary(1023)", maxLength: 1023, nullable: false),
                    credential_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    public_key = table.Column<byte[]>(type: "varbinary(2000)", maxLength: 2000, nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_backup_eligible = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    is_backed_up = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_user_passkeys_identity_users_user_id",
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
                name: "privacy_breach_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    breach_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_breach_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_privacy_breach_patients_privacy_breaches_breach_id",
                        column: x => x.breach_id,
                        principalTable: "privacy_breaches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_appointment_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    appointment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_appointment_patients_scheduling_appointments_appo~",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_reservations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    appointment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    calendar_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    position = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    busy_from = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    busy_until = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reservations", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_reservations_scheduling_appointments_appointment_~",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_hospital_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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
                name: "scheduling_day_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "time(6)", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "time(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_day_hours", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_day_hours_scheduling_staff_hours_staff_id",
                        column: x => x.staff_id,
                        principalTable: "scheduling_staff_hours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_weekly_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    weekday = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    from_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    to_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_weekly_hours", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_weekly_hours_scheduling_staff_hours_staff_id",
                        column: x => x.staff_id,
                        principalTable: "scheduling_staff_hours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_attachment_chunks",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    content = table.Column<byte[]>(type: "longblob", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_attachment_chunks", x => new { x.attachment_id, x.number });
                    table.ForeignKey(
                        name: "FK_charting_attachment_chunks_charting_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "charting_attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_diagnosis_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version_json = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    changed_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    changed_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnosis_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_diagnosis_changes_charting_diagnoses_diagnosis_id",
                        column: x => x.diagnosis_id,
                        principalTable: "charting_diagnoses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charting_diagnosis_changes_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_past_ranks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    rank = table.Column<int>(type: "int", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_past_ranks", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_past_ranks_charting_diagnoses_diagnosis_id",
                        column: x => x.diagnosis_id,
                        principalTable: "charting_diagnoses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_medication_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    medication_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dose = table.Column<string>(type: "varchar(1500)", maxLength: 1500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    reason = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    words = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    decided_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    decided_by = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    expected_effect = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    next_check_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    recorded_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    recorded_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    other_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    error_reason = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    error_by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    error_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_medication_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_medication_events_charting_medications_medication_id",
                        column: x => x.medication_id,
                        principalTable: "charting_medications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_medication_events_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_note_draft_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    co_author_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    draft_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    window = table.Column<Guid>(type: "binary(16)", nullable: false),
                    written_by_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    body = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_note_draft_copies", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_note_draft_copies_charting_note_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "charting_note_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charting_note_draft_copies_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_note_addenda",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    note_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    note_author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    signer_name = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signer_credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    text = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    content_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_note_addenda", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_note_addenda_charting_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "charting_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_charting_note_addenda_charting_patients_practice_id_patient_~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_scale_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    invitation_id = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_links", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_charting_scale_links_charting_scale_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "charting_scale_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    flag_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    act = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    done_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    done_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    by_user_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    words = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    disposition = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    told = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_acts", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_acts_charting_patients_practice_id_pati~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_acts_charting_urgent_flags_flag_id",
                        column: x => x.flag_id,
                        principalTable: "charting_urgent_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_addressees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    flag_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    addressed_as = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_addressees", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_addressees_charting_patients_practice_i~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_addressees_charting_urgent_flags_flag_id",
                        column: x => x.flag_id,
                        principalTable: "charting_urgent_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    flag_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    rule = table.Column<string>(type: "varchar(8)", maxLength: 8, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    item = table.Column<string>(type: "varchar(96)", maxLength: 96, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    facts = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_lines_charting_patients_practice_id_pat~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_lines_charting_urgent_flags_flag_id",
                        column: x => x.flag_id,
                        principalTable: "charting_urgent_flags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_plan_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "charting_plan_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    signed_as = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    how = table.Column<string>(type: "varchar(16)", maxLength: 16, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    agreed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    heard_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    reason = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_last = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_signatures_charting_patients_practice_id_patie~",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_plan_signatures_charting_plan_versions_plan_version~",
                        column: x => x.plan_version_id,
                        principalTable: "charting_plan_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_note_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    note_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    session_on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    content = table.Column<byte[]>(type: "longblob", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_note_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_psychotherapy_note_versions_charting_psychotherapy_~",
                        column: x => x.note_id,
                        principalTable: "charting_psychotherapy_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_agreement_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    signed_as = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    credential = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreement_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_agreement_signatures_coordination_agreement_ver~",
                        column: x => x.version_id,
                        principalTable: "coordination_agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_past_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    enrollment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_past_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_past_members_coordination_enrollments_enrollmen~",
                        column: x => x.enrollment_id,
                        principalTable: "coordination_enrollments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_message_receipts",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    level = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    delivered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    replied_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    remind_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    retracted_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_message_receipts", x => new { x.message_id, x.staff_id });
                    table.ForeignKey(
                        name: "FK_coordination_message_receipts_coordination_messages_message_~",
                        column: x => x.message_id,
                        principalTable: "coordination_messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "coordination_thread_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    invitation_id = table.Column<Guid>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_thread_links", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_coordination_thread_links_coordination_thread_invitations_in~",
                        column: x => x.invitation_id,
                        principalTable: "coordination_thread_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_billing_batch_claims_practice_id_batch_id_sequence",
                table: "billing_batch_claims",
                columns: new[] { "practice_id", "batch_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_batch_claims_practice_id_claim_id",
                table: "billing_batch_claims",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_batch_claims_practice_id_control_number",
                table: "billing_batch_claims",
                columns: new[] { "practice_id", "control_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_batches_practice_id_built_at",
                table: "billing_batches",
                columns: new[] { "practice_id", "built_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_batches_practice_id_clearinghouse_id_control",
                table: "billing_batches",
                columns: new[] { "practice_id", "clearinghouse_id", "control" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_batches_practice_id_reference",
                table: "billing_batches",
                columns: new[] { "practice_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_batches_practice_id_state",
                table: "billing_batches",
                columns: new[] { "practice_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_charges_practice_id_code_effective_from",
                table: "billing_charges",
                columns: new[] { "practice_id", "code", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_findings_practice_id_claim_id_cleared_at",
                table: "billing_claim_findings",
                columns: new[] { "practice_id", "claim_id", "cleared_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_findings_practice_id_cleared_at",
                table: "billing_claim_findings",
                columns: new[] { "practice_id", "cleared_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_history_practice_id_claim_id_sequence",
                table: "billing_claim_history",
                columns: new[] { "practice_id", "claim_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_messages_practice_id_claim_id",
                table: "billing_claim_messages",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_messages_practice_id_inbound_file_id",
                table: "billing_claim_messages",
                columns: new[] { "practice_id", "inbound_file_id" });

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
                name: "IX_billing_clearinghouse_lines_practice_id_exchange_at",
                table: "billing_clearinghouse_lines",
                columns: new[] { "practice_id", "exchange_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_clearinghouse_payers_clearinghouse_id",
                table: "billing_clearinghouse_payers",
                column: "clearinghouse_id");

            migrationBuilder.CreateIndex(
                name: "IX_billing_clearinghouse_payers_practice_id_clearinghouse_id_pa~",
                table: "billing_clearinghouse_payers",
                columns: new[] { "practice_id", "clearinghouse_id", "payer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_clearinghouses_practice_id_code",
                table: "billing_clearinghouses",
                columns: new[] { "practice_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_clearinghouses_practice_id_submitter_id_receiver_id",
                table: "billing_clearinghouses",
                columns: new[] { "practice_id", "submitter_id", "receiver_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_code_labels_practice_id_code",
                table: "billing_code_labels",
                columns: new[] { "practice_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_coverages_patient_id",
                table: "billing_coverages",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_billing_coverages_practice_id_patient_id_coverage_rank_cover~",
                table: "billing_coverages",
                columns: new[] { "practice_id", "patient_id", "coverage_rank", "covered_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_inbound_chunks_practice_id_file_id",
                table: "billing_inbound_chunks",
                columns: new[] { "practice_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_inbound_files_practice_id_batch_id",
                table: "billing_inbound_files",
                columns: new[] { "practice_id", "batch_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_inbound_files_practice_id_clearinghouse_id_sha256",
                table: "billing_inbound_files",
                columns: new[] { "practice_id", "clearinghouse_id", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_inbound_files_practice_id_state_received_at",
                table: "billing_inbound_files",
                columns: new[] { "practice_id", "state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_journal_practice_id_claim_id",
                table: "billing_journal",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_journal_practice_id_day",
                table: "billing_journal",
                columns: new[] { "practice_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_journal_practice_id_remittance_id",
                table: "billing_journal",
                columns: new[] { "practice_id", "remittance_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_journal_practice_id_undoes_id",
                table: "billing_journal",
                columns: new[] { "practice_id", "undoes_id" },
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
                name: "IX_billing_payer_enrollments_payer_id",
                table: "billing_payer_enrollments",
                column: "payer_id");

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
                name: "IX_billing_postings_practice_id_claim_id",
                table: "billing_postings",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_postings_practice_id_day_account",
                table: "billing_postings",
                columns: new[] { "practice_id", "day", "account" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_rates_practice_id_code_effective_from",
                table: "billing_rates",
                columns: new[] { "practice_id", "code", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_remittance_files_practice_id_sha256",
                table: "billing_remittance_files",
                columns: new[] { "practice_id", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_remittance_files_practice_id_state_received_at",
                table: "billing_remittance_files",
                columns: new[] { "practice_id", "state", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_remittances_practice_id_key_sha256",
                table: "billing_remittances",
                columns: new[] { "practice_id", "key_sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_remittances_practice_id_posted_at",
                table: "billing_remittances",
                columns: new[] { "practice_id", "posted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_remitted_adjustments_practice_id_remittance_id_seque~",
                table: "billing_remitted_adjustments",
                columns: new[] { "practice_id", "remittance_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_remitted_adjustments_practice_id_settled_at",
                table: "billing_remitted_adjustments",
                columns: new[] { "practice_id", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_remitted_claims_practice_id_claim_id",
                table: "billing_remitted_claims",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_remitted_claims_practice_id_match",
                table: "billing_remitted_claims",
                columns: new[] { "practice_id", "match" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_remitted_claims_practice_id_remittance_id_sequence",
                table: "billing_remitted_claims",
                columns: new[] { "practice_id", "remittance_id", "sequence" },
                unique: true);

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
                name: "IX_billing_tasks_practice_id_done_at_due_on",
                table: "billing_tasks",
                columns: new[] { "practice_id", "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_work_items_practice_id_claim_id",
                table: "billing_work_items",
                columns: new[] { "practice_id", "claim_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_work_items_practice_id_kind_done_at_due_on",
                table: "billing_work_items",
                columns: new[] { "practice_id", "kind", "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_allergies_practice_id_patient_id",
                table: "charting_allergies",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_attachments_practice_id_patient_id_item_kind_item_id",
                table: "charting_attachments",
                columns: new[] { "practice_id", "patient_id", "item_kind", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_care_team_members_patient_id",
                table: "charting_care_team_members",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_care_team_members_practice_id_patient_id",
                table: "charting_care_team_members",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_care_team_members_practice_id_staff_id",
                table: "charting_care_team_members",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_change_views_practice_id_event_id_staff_id",
                table: "charting_change_views",
                columns: new[] { "practice_id", "event_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_change_views_practice_id_patient_id",
                table: "charting_change_views",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_consents_practice_id_patient_id_kind_given_at_billi~",
                table: "charting_consents",
                columns: new[] { "practice_id", "patient_id", "kind", "given_at", "billing_practitioner_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_contact_wishes_practice_id_patient_id",
                table: "charting_contact_wishes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_patient_id",
                table: "charting_diagnoses",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id", "code", "onset_on", "is_part2", "given_up_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnosis_changes_diagnosis_id_number",
                table: "charting_diagnosis_changes",
                columns: new[] { "diagnosis_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnosis_changes_practice_id_patient_id_changed_at",
                table: "charting_diagnosis_changes",
                columns: new[] { "practice_id", "patient_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_drugs_practice_id_ingredient",
                table: "charting_drugs",
                columns: new[] { "practice_id", "ingredient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_flag_thresholds_practice_id_rule_name_from_day",
                table: "charting_flag_thresholds",
                columns: new[] { "practice_id", "rule", "name", "from_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_charting_medication_events_courses",
                table: "charting_medication_events",
                columns: new[] { "practice_id", "medication_id", "kind", "error_at", "effective_on", "is_part2", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_medication_id",
                table: "charting_medication_events",
                column: "medication_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_practice_id_patient_id_effective_~",
                table: "charting_medication_events",
                columns: new[] { "practice_id", "patient_id", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_practice_id_patient_id_recorded_at",
                table: "charting_medication_events",
                columns: new[] { "practice_id", "patient_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_practice_id_recorded_at",
                table: "charting_medication_events",
                columns: new[] { "practice_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_reports_practice_id_patient_id_observed_~",
                table: "charting_medication_reports",
                columns: new[] { "practice_id", "patient_id", "observed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_reports_practice_id_patient_id_recorded_~",
                table: "charting_medication_reports",
                columns: new[] { "practice_id", "patient_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medications_practice_id_patient_id",
                table: "charting_medications",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_monitoring_results_practice_id_patient_id",
                table: "charting_monitoring_results",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_no_known_allergies_practice_id_patient_id",
                table: "charting_no_known_allergies",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_addenda_note_id",
                table: "charting_note_addenda",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_addenda_practice_id_patient_id",
                table: "charting_note_addenda",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_draft_copies_draft_id",
                table: "charting_note_draft_copies",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_draft_copies_practice_id_draft_id_window",
                table: "charting_note_draft_copies",
                columns: new[] { "practice_id", "draft_id", "window" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_draft_copies_practice_id_patient_id",
                table: "charting_note_draft_copies",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_drafts_practice_id_author_id",
                table: "charting_note_drafts",
                columns: new[] { "practice_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_drafts_practice_id_co_author_id",
                table: "charting_note_drafts",
                columns: new[] { "practice_id", "co_author_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_note_drafts_practice_id_patient_id",
                table: "charting_note_drafts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_notes_practice_id_patient_id_service_on",
                table: "charting_notes",
                columns: new[] { "practice_id", "patient_id", "service_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_notes_practice_id_state_author_id",
                table: "charting_notes",
                columns: new[] { "practice_id", "state", "author_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_open_questions_practice_id_director_at",
                table: "charting_open_questions",
                columns: new[] { "practice_id", "director_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_open_questions_practice_id_owner_id_answered_at",
                table: "charting_open_questions",
                columns: new[] { "practice_id", "owner_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_open_questions_practice_id_patient_id",
                table: "charting_open_questions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_past_periods_practice_id_patient_id",
                table: "charting_past_periods",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_past_ranks_diagnosis_id",
                table: "charting_past_ranks",
                column: "diagnosis_id");

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
                name: "IX_charting_plan_signatures_plan_version_id",
                table: "charting_plan_signatures",
                column: "plan_version_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signatures_practice_id_patient_id_signed_on",
                table: "charting_plan_signatures",
                columns: new[] { "practice_id", "patient_id", "signed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signatures_practice_id_plan_version_id_signed_~",
                table: "charting_plan_signatures",
                columns: new[] { "practice_id", "plan_version_id", "signed_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_signing_rules_practice_id_from_day_turn",
                table: "charting_plan_signing_rules",
                columns: new[] { "practice_id", "from_day", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_versions_patient_id",
                table: "charting_plan_versions",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_versions_practice_id_patient_id_number_is_part2",
                table: "charting_plan_versions",
                columns: new[] { "practice_id", "patient_id", "number", "is_part2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_private_drafts_practice_id_patient_id",
                table: "charting_private_drafts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_psychotherapy_authors_practice_id_user_id_staff_id",
                table: "charting_psychotherapy_authors",
                columns: new[] { "practice_id", "user_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_psychotherapy_exports_practice_id_requested_at",
                table: "charting_psychotherapy_exports",
                columns: new[] { "practice_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_psychotherapy_note_versions_note_id",
                table: "charting_psychotherapy_note_versions",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_psychotherapy_note_versions_practice_id_note_id_num~",
                table: "charting_psychotherapy_note_versions",
                columns: new[] { "practice_id", "note_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_psychotherapy_notes_practice_id_author_id_patient_id",
                table: "charting_psychotherapy_notes",
                columns: new[] { "practice_id", "author_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_reconciliations_practice_id_patient_id",
                table: "charting_reconciliations",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_reminder_wishes_practice_id_patient_id",
                table: "charting_reminder_wishes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_invitations_practice_id_patient_id_made_at",
                table: "charting_scale_invitations",
                columns: new[] { "practice_id", "patient_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_links_invitation_id",
                table: "charting_scale_links",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_results_practice_id_patient_id_completed_on",
                table: "charting_scale_results",
                columns: new[] { "practice_id", "patient_id", "completed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_seen_practice_id_patient_id",
                table: "charting_seen",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_seen_practice_id_user_id_patient_id",
                table: "charting_seen",
                columns: new[] { "practice_id", "user_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_acts_flag_id",
                table: "charting_urgent_flag_acts",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_acts_practice_id_patient_id",
                table: "charting_urgent_flag_acts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_addressees_flag_id",
                table: "charting_urgent_flag_addressees",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_addressees_practice_id_patient_id",
                table: "charting_urgent_flag_addressees",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_addressees_practice_id_staff_id",
                table: "charting_urgent_flag_addressees",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_lines_flag_id",
                table: "charting_urgent_flag_lines",
                column: "flag_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flag_lines_practice_id_patient_id_rule_item_~",
                table: "charting_urgent_flag_lines",
                columns: new[] { "practice_id", "patient_id", "rule", "item", "is_part2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flags_practice_id_message_id",
                table: "charting_urgent_flags",
                columns: new[] { "practice_id", "message_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flags_practice_id_open_since",
                table: "charting_urgent_flags",
                columns: new[] { "practice_id", "open_since" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flags_practice_id_patient_id_state",
                table: "charting_urgent_flags",
                columns: new[] { "practice_id", "patient_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_urgent_flags_practice_id_state_next_step_at",
                table: "charting_urgent_flags",
                columns: new[] { "practice_id", "state", "next_step_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_signatures_practice_id_version_id_sig~",
                table: "coordination_agreement_signatures",
                columns: new[] { "practice_id", "version_id", "signed_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_signatures_version_id",
                table: "coordination_agreement_signatures",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_versions_agreement_id",
                table: "coordination_agreement_versions",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreement_versions_practice_id_agreement_id_num~",
                table: "coordination_agreement_versions",
                columns: new[] { "practice_id", "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreements_practice_id_therapist_id_prescriber_~",
                table: "coordination_agreements",
                columns: new[] { "practice_id", "therapist_id", "prescriber_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_call_id",
                table: "coordination_call_items",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_practice_id_call_id",
                table: "coordination_call_items",
                columns: new[] { "practice_id", "call_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_practice_id_owner_id_done_at",
                table: "coordination_call_items",
                columns: new[] { "practice_id", "owner_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_items_practice_id_patient_id_written_at",
                table: "coordination_call_items",
                columns: new[] { "practice_id", "patient_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_members_call_id",
                table: "coordination_call_members",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_members_practice_id_call_id_staff_id",
                table: "coordination_call_members",
                columns: new[] { "practice_id", "call_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_members_practice_id_staff_id_attested_at",
                table: "coordination_call_members",
                columns: new[] { "practice_id", "staff_id", "attested_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_patients_call_id",
                table: "coordination_call_patients",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_patients_practice_id_call_id_patient_id",
                table: "coordination_call_patients",
                columns: new[] { "practice_id", "call_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_patients_practice_id_patient_id",
                table: "coordination_call_patients",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_presences_practice_id_call_id_staff_id",
                table: "coordination_call_presences",
                columns: new[] { "practice_id", "call_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_segments_call_id",
                table: "coordination_call_segments",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_segments_practice_id_call_id_started_at",
                table: "coordination_call_segments",
                columns: new[] { "practice_id", "call_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_call_segments_practice_id_line_id",
                table: "coordination_call_segments",
                columns: new[] { "practice_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_calls_practice_id_people_id_starts_at",
                table: "coordination_calls",
                columns: new[] { "practice_id", "people_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_contacts_last",
                table: "coordination_contacts",
                columns: new[] { "practice_id", "may_be_last", "patient_id", "first_id", "second_id", "kind", "is_part2", "taken_back_at", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_contacts_practice_id_patient_id_at",
                table: "coordination_contacts",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_contacts_practice_id_source_id_kind_patient_id_~",
                table: "coordination_contacts",
                columns: new[] { "practice_id", "source_id", "kind", "patient_id", "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_coordination_contacts_units",
                table: "coordination_contacts",
                columns: new[] { "practice_id", "at", "taken_back_at", "is_part2", "kind", "patient_id", "first_id", "second_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_enrollments_patient_id",
                table: "coordination_enrollments",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_enrollments_practice_id_patient_id_first_day",
                table: "coordination_enrollments",
                columns: new[] { "practice_id", "patient_id", "first_day" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at", "ended_at", "is_latest", "voided", "unallocated", "activity", "patient_id", "entry_id", "is_part2" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_month",
                table: "coordination_entries",
                columns: new[] { "practice_id", "patient_id", "started_at", "is_latest", "ended_at", "entry_id", "revision", "staff_id", "credential", "activity", "program", "source", "unallocated", "voided", "instrument", "logged_at", "attested_at", "late_approved_at", "long_attested_at", "is_part2" });

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
                name: "ix_coordination_entries_sweep",
                table: "coordination_entries",
                columns: new[] { "practice_id", "started_at", "is_latest", "ended_at", "staff_id", "patient_id", "entry_id", "voided", "unallocated", "activity", "is_part2" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_kept_metrics_practice_id_of_month",
                table: "coordination_kept_metrics",
                columns: new[] { "practice_id", "of_month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_message_drafts_practice_id_staff_id_thread_id_p~",
                table: "coordination_message_drafts",
                columns: new[] { "practice_id", "staff_id", "thread_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_message_receipts_practice_id_patient_id",
                table: "coordination_message_receipts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_message_receipts_practice_id_remind_at",
                table: "coordination_message_receipts",
                columns: new[] { "practice_id", "remind_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_message_receipts_practice_id_staff_id_read_at",
                table: "coordination_message_receipts",
                columns: new[] { "practice_id", "staff_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_message_receipts_practice_id_thread_id",
                table: "coordination_message_receipts",
                columns: new[] { "practice_id", "thread_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_messages_practice_id_patient_id_sent_at",
                table: "coordination_messages",
                columns: new[] { "practice_id", "patient_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_messages_practice_id_sent_at",
                table: "coordination_messages",
                columns: new[] { "practice_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_messages_practice_id_thread_id_sent_at",
                table: "coordination_messages",
                columns: new[] { "practice_id", "thread_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_messages_thread_id",
                table: "coordination_messages",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_overdue_notices_practice_id_patient_id_therapis~",
                table: "coordination_overdue_notices",
                columns: new[] { "practice_id", "patient_id", "therapist_id", "prescriber_id", "due_on", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_past_members_enrollment_id",
                table: "coordination_past_members",
                column: "enrollment_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_patient_terms_practice_id_is_latest",
                table: "coordination_patient_terms",
                columns: new[] { "practice_id", "is_latest" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_patient_terms_practice_id_patient_id_therapist_~",
                table: "coordination_patient_terms",
                columns: new[] { "practice_id", "patient_id", "therapist_id", "prescriber_id", "is_part2", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_reading_beats_practice_id_staff_id",
                table: "coordination_reading_beats",
                columns: new[] { "practice_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_reading_stretches_practice_id_patient_id",
                table: "coordination_reading_stretches",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_reading_stretches_practice_id_staff_id_thread_i~",
                table: "coordination_reading_stretches",
                columns: new[] { "practice_id", "staff_id", "thread_id", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_reviews_practice_id_patient_id_staff_id_item_id~",
                table: "coordination_reviews",
                columns: new[] { "practice_id", "patient_id", "staff_id", "item_id", "with_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_talks_practice_id_patient_id_talked_at",
                table: "coordination_talks",
                columns: new[] { "practice_id", "patient_id", "talked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_thread_invitations_practice_id_patient_id",
                table: "coordination_thread_invitations",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_thread_invitations_practice_id_thread_id_made_at",
                table: "coordination_thread_invitations",
                columns: new[] { "practice_id", "thread_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_thread_invitations_thread_id",
                table: "coordination_thread_invitations",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_thread_links_invitation_id",
                table: "coordination_thread_links",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_thread_participants_practice_id_staff_id",
                table: "coordination_thread_participants",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_threads_practice_id_patient_id",
                table: "coordination_threads",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_timers_practice_id_staff_id",
                table: "coordination_timers",
                columns: new[] { "practice_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_api_clients_practice_id",
                table: "identity_api_clients",
                column: "practice_id");

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
                name: "IX_identity_sessions_practice_id_user_id",
                table: "identity_sessions",
                columns: new[] { "practice_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_staff_practice_id_code",
                table: "identity_staff",
                columns: new[] { "practice_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_stand_ins_practice_id_last_day",
                table: "identity_stand_ins",
                columns: new[] { "practice_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_claims_user_id",
                table: "identity_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_logins_user_id",
                table: "identity_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_passkeys_credential_hash",
                table: "identity_user_passkeys",
                column: "credential_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_passkeys_user_id",
                table: "identity_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_periods_practice_id_user_id",
                table: "identity_user_periods",
                columns: new[] { "practice_id", "user_id" });

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
                name: "IX_platform_audit_practice_id_action_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "action", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_outcome_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "outcome", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_patient_id_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "patient_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_practice_id_user_id_id",
                table: "platform_audit",
                columns: new[] { "practice_id", "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_chart_reasons_practice_id_patient_id_user_id",
                table: "platform_chart_reasons",
                columns: new[] { "practice_id", "patient_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbox_practice_id_arrived_at",
                table: "platform_inbox",
                columns: new[] { "practice_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_practice_id_message_key",
                table: "platform_outbox",
                columns: new[] { "practice_id", "message_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_practice_id_state_next_at",
                table: "platform_outbox",
                columns: new[] { "practice_id", "state", "next_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_practice_id_subject_id_template",
                table: "platform_outbox",
                columns: new[] { "practice_id", "subject_id", "template" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_part2_consents_practice_id_patient_id",
                table: "platform_part2_consents",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_part2_consents_practice_id_source_id",
                table: "platform_part2_consents",
                columns: new[] { "practice_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_part2_members_practice_id_staff_id",
                table: "platform_part2_members",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_relationships_practice_id_kind_source_id",
                table: "platform_relationships",
                columns: new[] { "practice_id", "kind", "source_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_relationships_practice_id_patient_id_staff_id",
                table: "platform_relationships",
                columns: new[] { "practice_id", "patient_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_relationships_practice_id_staff_id_ends_at",
                table: "platform_relationships",
                columns: new[] { "practice_id", "staff_id", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_sensitive_charts_practice_id_patient_id",
                table: "platform_sensitive_charts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_sensitive_charts_practice_id_source_id",
                table: "platform_sensitive_charts",
                columns: new[] { "practice_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_staff_links_practice_id_kind_source_id",
                table: "platform_staff_links",
                columns: new[] { "practice_id", "kind", "source_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_staff_links_practice_id_staff_id_for_staff_id",
                table: "platform_staff_links",
                columns: new[] { "practice_id", "staff_id", "for_staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_access_requests_practice_id_patient_id",
                table: "privacy_access_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_access_requests_practice_id_state_due_on",
                table: "privacy_access_requests",
                columns: new[] { "practice_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_accounting_requests_practice_id_patient_id",
                table: "privacy_accounting_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_accounting_requests_practice_id_state_due_on",
                table: "privacy_accounting_requests",
                columns: new[] { "practice_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_amendment_requests_practice_id_patient_id",
                table: "privacy_amendment_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_amendment_requests_practice_id_state_due_on",
                table: "privacy_amendment_requests",
                columns: new[] { "practice_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_breach_patients_breach_id",
                table: "privacy_breach_patients",
                column: "breach_id");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_breach_patients_practice_id_breach_id_patient_id",
                table: "privacy_breach_patients",
                columns: new[] { "practice_id", "breach_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_breach_patients_practice_id_patient_id",
                table: "privacy_breach_patients",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_breaches_practice_id_discovered_on",
                table: "privacy_breaches",
                columns: new[] { "practice_id", "discovered_on" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_broken_glasses_practice_id_opened_at",
                table: "privacy_broken_glasses",
                columns: new[] { "practice_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_broken_glasses_practice_id_user_id_ends_at",
                table: "privacy_broken_glasses",
                columns: new[] { "practice_id", "user_id", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_broken_glasses_practice_id_verdict_review_due_on",
                table: "privacy_broken_glasses",
                columns: new[] { "practice_id", "verdict", "review_due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_chart_reasons_practice_id_patient_id_given_at",
                table: "privacy_chart_reasons",
                columns: new[] { "practice_id", "patient_id", "given_at" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_disclosures_practice_id_consent_id",
                table: "privacy_disclosures",
                columns: new[] { "practice_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_disclosures_practice_id_patient_id_source_id",
                table: "privacy_disclosures",
                columns: new[] { "practice_id", "patient_id", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_disclosures_practice_id_source_id",
                table: "privacy_disclosures",
                columns: new[] { "practice_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_disposals_practice_id_patient_id",
                table: "privacy_disposals",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_held_items_practice_id_patient_id_part",
                table: "privacy_held_items",
                columns: new[] { "practice_id", "patient_id", "part" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_legal_holds_practice_id_patient_id",
                table: "privacy_legal_holds",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_notice_acknowledgments_practice_id_patient_id_notice~",
                table: "privacy_notice_acknowledgments",
                columns: new[] { "practice_id", "patient_id", "notice_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_notice_versions_practice_id_number",
                table: "privacy_notice_versions",
                columns: new[] { "practice_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_notices_practice_id_to_staff_id_told_at",
                table: "privacy_notices",
                columns: new[] { "practice_id", "to_staff_id", "told_at" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_restriction_requests_practice_id_patient_id",
                table: "privacy_restriction_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_restriction_requests_practice_id_state_due_on",
                table: "privacy_restriction_requests",
                columns: new[] { "practice_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_sensitive_charts_practice_id_patient_id",
                table: "privacy_sensitive_charts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_settings_practice_id",
                table: "privacy_settings",
                column: "practice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_trail_reviews_practice_id_last_day",
                table: "privacy_trail_reviews",
                columns: new[] { "practice_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_patients_appointment_id",
                table: "scheduling_appointment_patients",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_patients_practice_id_patient_id_appoi~",
                table: "scheduling_appointment_patients",
                columns: new[] { "practice_id", "patient_id", "appointment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_types_practice_id_name",
                table: "scheduling_appointment_types",
                columns: new[] { "practice_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointments_practice_id_series_id_starts_at",
                table: "scheduling_appointments",
                columns: new[] { "practice_id", "series_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointments_practice_id_starts_at",
                table: "scheduling_appointments",
                columns: new[] { "practice_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_day_hours_practice_id_staff_id_local_day",
                table: "scheduling_day_hours",
                columns: new[] { "practice_id", "staff_id", "local_day" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_day_hours_staff_id",
                table: "scheduling_day_hours",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_feed_links_practice_id_staff_id",
                table: "scheduling_feed_links",
                columns: new[] { "practice_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_holidays_practice_id_local_day",
                table: "scheduling_holidays",
                columns: new[] { "practice_id", "local_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_hospital_stays_patient_id",
                table: "scheduling_hospital_stays",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_hospital_stays_practice_id_patient_id_admitted_at",
                table: "scheduling_hospital_stays",
                columns: new[] { "practice_id", "patient_id", "admitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_leaves_practice_id_last_day_staff_id",
                table: "scheduling_leaves",
                columns: new[] { "practice_id", "last_day", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_outside_calendars_practice_id_next_at",
                table: "scheduling_outside_calendars",
                columns: new[] { "practice_id", "next_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_outside_calendars_practice_id_staff_id",
                table: "scheduling_outside_calendars",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_reservations_appointment_id",
                table: "scheduling_reservations",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_reservations_times",
                table: "scheduling_reservations",
                columns: new[] { "practice_id", "calendar_id", "state", "busy_from", "busy_until", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_rooms_practice_id_location_id_name",
                table: "scheduling_rooms",
                columns: new[] { "practice_id", "location_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_visits_days",
                table: "scheduling_visits",
                columns: new[] { "practice_id", "visited_on", "kept", "practitioner_id", "patient_id", "is_part2" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_visits_practice_id_patient_id_visited_on_code_who",
                table: "scheduling_visits",
                columns: new[] { "practice_id", "patient_id", "visited_on", "code", "who" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_visits_times",
                table: "scheduling_visits",
                columns: new[] { "practice_id", "practitioner_id", "started_at", "ended_at", "kept", "patient_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_waitlist_practice_id_patient_id",
                table: "scheduling_waitlist",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_waitlist_practice_id_state_added_at",
                table: "scheduling_waitlist",
                columns: new[] { "practice_id", "state", "added_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_weekly_hours_practice_id_staff_id",
                table: "scheduling_weekly_hours",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_weekly_hours_staff_id",
                table: "scheduling_weekly_hours",
                column: "staff_id");
            migrationBuilder.GuardTheTrail();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_batch_claims");

            migrationBuilder.DropTable(
                name: "billing_batches");

            migrationBuilder.DropTable(
                name: "billing_charges");

            migrationBuilder.DropTable(
                name: "billing_claim_findings");

            migrationBuilder.DropTable(
                name: "billing_claim_history");

            migrationBuilder.DropTable(
                name: "billing_claim_lineage");

            migrationBuilder.DropTable(
                name: "billing_claim_messages");

            migrationBuilder.DropTable(
                name: "billing_claim_versions");

            migrationBuilder.DropTable(
                name: "billing_claims");

            migrationBuilder.DropTable(
                name: "billing_clearinghouse_lines");

            migrationBuilder.DropTable(
                name: "billing_clearinghouse_payers");

            migrationBuilder.DropTable(
                name: "billing_code_labels");

            migrationBuilder.DropTable(
                name: "billing_code_pairs");

            migrationBuilder.DropTable(
                name: "billing_coverages");

            migrationBuilder.DropTable(
                name: "billing_diagnosis_codes");

            migrationBuilder.DropTable(
                name: "billing_inbound_chunks");

            migrationBuilder.DropTable(
                name: "billing_inbound_files");

            migrationBuilder.DropTable(
                name: "billing_journal");

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
                name: "billing_postings");

            migrationBuilder.DropTable(
                name: "billing_rates");

            migrationBuilder.DropTable(
                name: "billing_remittance_file_parts");

            migrationBuilder.DropTable(
                name: "billing_remittance_files");

            migrationBuilder.DropTable(
                name: "billing_remittances");

            migrationBuilder.DropTable(
                name: "billing_remitted_adjustments");

            migrationBuilder.DropTable(
                name: "billing_remitted_claims");

            migrationBuilder.DropTable(
                name: "billing_settings");

            migrationBuilder.DropTable(
                name: "billing_superbills");

            migrationBuilder.DropTable(
                name: "billing_tasks");

            migrationBuilder.DropTable(
                name: "billing_work_items");

            migrationBuilder.DropTable(
                name: "charting_allergies");

            migrationBuilder.DropTable(
                name: "charting_attachment_chunks");

            migrationBuilder.DropTable(
                name: "charting_care_team_members");

            migrationBuilder.DropTable(
                name: "charting_change_views");

            migrationBuilder.DropTable(
                name: "charting_consents");

            migrationBuilder.DropTable(
                name: "charting_contact_wishes");

            migrationBuilder.DropTable(
                name: "charting_diagnosis_changes");

            migrationBuilder.DropTable(
                name: "charting_drugs");

            migrationBuilder.DropTable(
                name: "charting_flag_thresholds");

            migrationBuilder.DropTable(
                name: "charting_medication_events");

            migrationBuilder.DropTable(
                name: "charting_medication_reports");

            migrationBuilder.DropTable(
                name: "charting_monitoring_results");

            migrationBuilder.DropTable(
                name: "charting_no_known_allergies");

            migrationBuilder.DropTable(
                name: "charting_note_addenda");

            migrationBuilder.DropTable(
                name: "charting_note_draft_copies");

            migrationBuilder.DropTable(
                name: "charting_open_questions");

            migrationBuilder.DropTable(
                name: "charting_past_periods");

            migrationBuilder.DropTable(
                name: "charting_past_ranks");

            migrationBuilder.DropTable(
                name: "charting_plan_reviews");

            migrationBuilder.DropTable(
                name: "charting_plan_signatures");

            migrationBuilder.DropTable(
                name: "charting_plan_signing_rules");

            migrationBuilder.DropTable(
                name: "charting_private_drafts");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_exports");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_note_versions");

            migrationBuilder.DropTable(
                name: "charting_reconciliations");

            migrationBuilder.DropTable(
                name: "charting_reminder_wishes");

            migrationBuilder.DropTable(
                name: "charting_scale_links");

            migrationBuilder.DropTable(
                name: "charting_scale_results");

            migrationBuilder.DropTable(
                name: "charting_seen");

            migrationBuilder.DropTable(
                name: "charting_urgent_flag_acts");

            migrationBuilder.DropTable(
                name: "charting_urgent_flag_addressees");

            migrationBuilder.DropTable(
                name: "charting_urgent_flag_lines");

            migrationBuilder.DropTable(
                name: "coordination_agreement_signatures");

            migrationBuilder.DropTable(
                name: "coordination_call_items");

            migrationBuilder.DropTable(
                name: "coordination_call_members");

            migrationBuilder.DropTable(
                name: "coordination_call_patients");

            migrationBuilder.DropTable(
                name: "coordination_call_presences");

            migrationBuilder.DropTable(
                name: "coordination_call_segments");

            migrationBuilder.DropTable(
                name: "coordination_contacts");

            migrationBuilder.DropTable(
                name: "coordination_entries");

            migrationBuilder.DropTable(
                name: "coordination_kept_metrics");

            migrationBuilder.DropTable(
                name: "coordination_message_drafts");

            migrationBuilder.DropTable(
                name: "coordination_message_receipts");

            migrationBuilder.DropTable(
                name: "coordination_overdue_notices");

            migrationBuilder.DropTable(
                name: "coordination_past_members");

            migrationBuilder.DropTable(
                name: "coordination_patient_terms");

            migrationBuilder.DropTable(
                name: "coordination_reading_beats");

            migrationBuilder.DropTable(
                name: "coordination_reading_stretches");

            migrationBuilder.DropTable(
                name: "coordination_reviews");

            migrationBuilder.DropTable(
                name: "coordination_talks");

            migrationBuilder.DropTable(
                name: "coordination_thread_links");

            migrationBuilder.DropTable(
                name: "coordination_thread_participants");

            migrationBuilder.DropTable(
                name: "coordination_timers");

            migrationBuilder.DropTable(
                name: "identity_api_clients");

            migrationBuilder.DropTable(
                name: "identity_locations");

            migrationBuilder.DropTable(
                name: "identity_practices");

            migrationBuilder.DropTable(
                name: "identity_sessions");

            migrationBuilder.DropTable(
                name: "identity_staff");

            migrationBuilder.DropTable(
                name: "identity_stand_ins");

            migrationBuilder.DropTable(
                name: "identity_user_claims");

            migrationBuilder.DropTable(
                name: "identity_user_logins");

            migrationBuilder.DropTable(
                name: "identity_user_passkeys");

            migrationBuilder.DropTable(
                name: "identity_user_periods");

            migrationBuilder.DropTable(
                name: "identity_user_tokens");

            migrationBuilder.DropTable(
                name: "platform_audit");

            migrationBuilder.DropTable(
                name: "platform_audit_anchors");

            migrationBuilder.DropTable(
                name: "platform_audit_lanes");

            migrationBuilder.DropTable(
                name: "platform_chart_reasons");

            migrationBuilder.DropTable(
                name: "platform_inbox");

            migrationBuilder.DropTable(
                name: "platform_keys");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_part2_consents");

            migrationBuilder.DropTable(
                name: "platform_part2_members");

            migrationBuilder.DropTable(
                name: "platform_practice_stamps");

            migrationBuilder.DropTable(
                name: "platform_relationships");

            migrationBuilder.DropTable(
                name: "platform_sensitive_charts");

            migrationBuilder.DropTable(
                name: "platform_staff_link_patients");

            migrationBuilder.DropTable(
                name: "platform_staff_links");

            migrationBuilder.DropTable(
                name: "privacy_access_requests");

            migrationBuilder.DropTable(
                name: "privacy_accounting_requests");

            migrationBuilder.DropTable(
                name: "privacy_amendment_requests");

            migrationBuilder.DropTable(
                name: "privacy_breach_patients");

            migrationBuilder.DropTable(
                name: "privacy_broken_glasses");

            migrationBuilder.DropTable(
                name: "privacy_chart_reasons");

            migrationBuilder.DropTable(
                name: "privacy_disclosures");

            migrationBuilder.DropTable(
                name: "privacy_disposals");

            migrationBuilder.DropTable(
                name: "privacy_held_items");

            migrationBuilder.DropTable(
                name: "privacy_legal_holds");

            migrationBuilder.DropTable(
                name: "privacy_notice_acknowledgments");

            migrationBuilder.DropTable(
                name: "privacy_notice_readings");

            migrationBuilder.DropTable(
                name: "privacy_notice_versions");

            migrationBuilder.DropTable(
                name: "privacy_notices");

            migrationBuilder.DropTable(
                name: "privacy_restriction_requests");

            migrationBuilder.DropTable(
                name: "privacy_sensitive_charts");

            migrationBuilder.DropTable(
                name: "privacy_settings");

            migrationBuilder.DropTable(
                name: "privacy_trail_reviews");

            migrationBuilder.DropTable(
                name: "scheduling_appointment_patients");

            migrationBuilder.DropTable(
                name: "scheduling_appointment_types");

            migrationBuilder.DropTable(
                name: "scheduling_calendars");

            migrationBuilder.DropTable(
                name: "scheduling_day_hours");

            migrationBuilder.DropTable(
                name: "scheduling_feed_links");

            migrationBuilder.DropTable(
                name: "scheduling_holidays");

            migrationBuilder.DropTable(
                name: "scheduling_hospital_stays");

            migrationBuilder.DropTable(
                name: "scheduling_leaves");

            migrationBuilder.DropTable(
                name: "scheduling_outside_calendars");

            migrationBuilder.DropTable(
                name: "scheduling_reminder_rules");

            migrationBuilder.DropTable(
                name: "scheduling_reservations");

            migrationBuilder.DropTable(
                name: "scheduling_rooms");

            migrationBuilder.DropTable(
                name: "scheduling_rules");

            migrationBuilder.DropTable(
                name: "scheduling_series");

            migrationBuilder.DropTable(
                name: "scheduling_visits");

            migrationBuilder.DropTable(
                name: "scheduling_waitlist");

            migrationBuilder.DropTable(
                name: "scheduling_weekly_hours");

            migrationBuilder.DropTable(
                name: "billing_clearinghouses");

            migrationBuilder.DropTable(
                name: "billing_patient_coverages");

            migrationBuilder.DropTable(
                name: "billing_payers");

            migrationBuilder.DropTable(
                name: "charting_attachments");

            migrationBuilder.DropTable(
                name: "charting_care_teams");

            migrationBuilder.DropTable(
                name: "charting_medications");

            migrationBuilder.DropTable(
                name: "charting_notes");

            migrationBuilder.DropTable(
                name: "charting_note_drafts");

            migrationBuilder.DropTable(
                name: "charting_diagnoses");

            migrationBuilder.DropTable(
                name: "charting_plan_versions");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_notes");

            migrationBuilder.DropTable(
                name: "charting_scale_invitations");

            migrationBuilder.DropTable(
                name: "charting_urgent_flags");

            migrationBuilder.DropTable(
                name: "coordination_agreement_versions");

            migrationBuilder.DropTable(
                name: "coordination_calls");

            migrationBuilder.DropTable(
                name: "coordination_messages");

            migrationBuilder.DropTable(
                name: "coordination_enrollments");

            migrationBuilder.DropTable(
                name: "coordination_thread_invitations");

            migrationBuilder.DropTable(
                name: "identity_users");

            migrationBuilder.DropTable(
                name: "privacy_breaches");

            migrationBuilder.DropTable(
                name: "scheduling_patient_stays");

            migrationBuilder.DropTable(
                name: "scheduling_appointments");

            migrationBuilder.DropTable(
                name: "scheduling_staff_hours");

            migrationBuilder.DropTable(
                name: "charting_diagnosis_lists");

            migrationBuilder.DropTable(
                name: "charting_plans");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_authors");

            migrationBuilder.DropTable(
                name: "charting_patients");

            migrationBuilder.DropTable(
                name: "coordination_agreements");

            migrationBuilder.DropTable(
                name: "coordination_patients");

            migrationBuilder.DropTable(
                name: "coordination_threads");
        }
    }
}
