using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Baseline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "billing_batch_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    transmission = table.Column<int>(type: "INTEGER", nullable: false),
                    control_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_batch_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    control = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    head = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    claims = table.Column<int>(type: "INTEGER", nullable: false),
                    charge_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    built_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    built_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: true),
                    transmitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_charges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_charges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    found_value = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    fix = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cleared_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_findings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    from_state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    to_state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    stated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_control_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_lineage",
                columns: table => new
                {
                    claim_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    counted = table.Column<long>(type: "INTEGER", nullable: false),
                    fate = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    is_late = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_lineage", x => new { x.claim_version_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    inbound_file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    codes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    control_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claim_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    frequency = table.Column<int>(type: "INTEGER", nullable: false),
                    service_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    charge_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    expected_allowed_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    counted = table.Column<long>(type: "INTEGER", nullable: false),
                    replaces_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    original_payer_control_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    evidence_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claim_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lacks_control_number = table.Column<bool>(type: "INTEGER", nullable: false),
                    correction_wanted = table.Column<bool>(type: "INTEGER", nullable: false),
                    corrected_from = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    program = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    patient_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    patient_mrn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    enrollment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    current_version = table.Column<int>(type: "INTEGER", nullable: false),
                    frequency = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    service_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rendering_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    charge_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    expected_allowed_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    evidence_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    releasable_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    payer_control_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    paid_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    share_waiver = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    modifier = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    modifier_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    steps = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    turned_away = table.Column<bool>(type: "INTEGER", nullable: false),
                    charged_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    transmissions = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_clearinghouse_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_control = table.Column<int>(type: "INTEGER", nullable: false),
                    exchange_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    exchanged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_clearinghouse_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_clearinghouses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    transport = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    submitter_id = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    receiver_id = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    folder = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    sftp = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    protected_password = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_clearinghouses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_code_labels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_code_labels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_code_pairs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    other = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_code_pairs", x => new { x.practice_id, x.code, x.other, x.effective_from });
                });

            migrationBuilder.CreateTable(
                name: "billing_diagnosis_codes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_leaf = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_diagnosis_codes", x => new { x.practice_id, x.code, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "billing_inbound_chunks",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", maxLength: 524288, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_inbound_chunks", x => new { x.file_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "billing_inbound_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    control = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    group_control = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    set_control = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    worked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_inbound_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_journal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    claim_number = table.Column<string>(type: "TEXT", maxLength: 38, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    remittance_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    undoes_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_journal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_month_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    enrollment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    current_key = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false),
                    replaces_another = table.Column<bool>(type: "INTEGER", nullable: false),
                    superseded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    evaluated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    patient_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    patient_mrn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_near_miss = table.Column<bool>(type: "INTEGER", nullable: false),
                    counted = table.Column<long>(type: "INTEGER", nullable: false),
                    missing = table.Column<long>(type: "INTEGER", nullable: false),
                    service_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    file_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    biller = table.Column<string>(type: "TEXT", maxLength: 121, nullable: true),
                    payer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    expected_allowed_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    hold_codes = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    holds = table.Column<string>(type: "TEXT", nullable: false),
                    advisories = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_results", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_month_run_changes",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    change = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_run_changes", x => new { x.run_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "billing_month_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    heartbeat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_requested = table.Column<bool>(type: "INTEGER", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    checkpoint = table.Column<Guid>(type: "TEXT", nullable: true),
                    counts = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_month_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_other_services",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    furnished_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    practitioner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    instrument = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    confirmed_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    withdrawn_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_other_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_patient_coverages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_patient_coverages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_payers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    payer_identifier = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_postings",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_postings", x => new { x.entry_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "billing_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    locality = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    facility = table.Column<bool>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_remittance_file_parts",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", maxLength: 1048576, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remittance_file_parts", x => new { x.file_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "billing_remittance_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    takes_tests = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    received_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    problem_count = table.Column<int>(type: "INTEGER", nullable: false),
                    problems = table.Column<string>(type: "TEXT", nullable: false),
                    payments = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remittance_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_remittances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    payer_company_id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    trace = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    paid_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    method = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    paid_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    key_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    claims = table.Column<int>(type: "INTEGER", nullable: false),
                    claims_paid_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    adjustment_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    posted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    posted_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remittances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_remitted_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    remittance_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    fiscal_year_end = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    settled = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remitted_adjustments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_remitted_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    remittance_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    match = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 38, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    patient_name = table.Column<string>(type: "TEXT", maxLength: 121, nullable: false),
                    member_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    service_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    charge_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    paid_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    allowed_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    patient_share_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    share_differs = table.Column<bool>(type: "INTEGER", nullable: false),
                    payer_control_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_reversed = table.Column<bool>(type: "INTEGER", nullable: false),
                    state_stayed = table.Column<bool>(type: "INTEGER", nullable: false),
                    claim_version = table.Column<int>(type: "INTEGER", nullable: true),
                    claim_state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    claim_steps = table.Column<int>(type: "INTEGER", nullable: true),
                    claim_paid_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    claim_charged_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    claim_control_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    claim_answer = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    claim_answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    claim_corrected_from = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    claim_turned_away = table.Column<bool>(type: "INTEGER", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_remitted_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prefer_g0323 = table.Column<bool>(type: "INTEGER", nullable: false),
                    group_same_specialty_counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    accept90792_as_initiating = table.Column<bool>(type: "INTEGER", nullable: false),
                    accept_hbai_as_initiating = table.Column<bool>(type: "INTEGER", nullable: false),
                    release_after_month_close = table.Column<bool>(type: "INTEGER", nullable: false),
                    advanced_apm_participant = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_superbills",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    for_patient = table.Column<bool>(type: "INTEGER", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    facts_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_superbills", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    done_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_work_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    payer_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    remarks = table.Column<string>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    done_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_work_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_care_teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_care_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_diagnosis_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_diagnosis_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_drugs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ingredient = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 32, nullable: false),
                    schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    is_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_drugs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_flag_thresholds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    set_value = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_flag_thresholds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mrn = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    mrn_key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    last_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    first_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex_code = table.Column<string>(type: "TEXT", maxLength: 1, nullable: true),
                    pronouns = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    address_line1 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    address_line2 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    zip = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_part2_record = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_in_bundle = table.Column<bool>(type: "INTEGER", nullable: false),
                    died_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    discharged_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    disclosure_restricted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    disclosure_restriction_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    is_restriction_requested = table.Column<bool>(type: "INTEGER", nullable: false),
                    search = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_patients", x => x.id);
                    table.UniqueConstraint("AK_charting_patients_practice_id_id", x => new { x.practice_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "charting_plan_signing_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_signers = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_signing_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_authors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "BLOB", maxLength: 512, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sealed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_authors", x => x.id);
                    table.UniqueConstraint("AK_charting_psychotherapy_authors_practice_id_id", x => new { x.practice_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, defaultValue: "Psychotherapy"),
                    basis = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    sessions_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sessions_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    requested_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requested_by_staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    produced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_exports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_call_presences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    since_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    met_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_call_presences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    has_appointment = table.Column<bool>(type: "INTEGER", nullable: false),
                    people_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    time_zone_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    agenda = table.Column<string>(type: "TEXT", nullable: false),
                    rest = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    missed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    marked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    second_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    may_be_last = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    is_latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    program = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    unallocated = table.Column<bool>(type: "INTEGER", nullable: false),
                    voided = table.Column<bool>(type: "INTEGER", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    call_reference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    late_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    logged_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attested_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    long_attested_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    late_approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    late_approved_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    late_refused_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    late_refused_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    late_refusal = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_kept_metrics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    of_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    good_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", maxLength: 1600, nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_kept_metrics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_message_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_message_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_overdue_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    therapist_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_overdue_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_patient_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    therapist_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prescriber_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    is_latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    set_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patient_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_reading_beats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    beat_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_reading_beats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_reading_stretches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_reading_stretches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    attested_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_by_phone = table.Column<bool>(type: "INTEGER", nullable: false),
                    talked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    logged_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_talks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_threads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_timers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    program = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    past = table.Column<string>(type: "TEXT", nullable: false),
                    running_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_active_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_timers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_api_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_locations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    time_zone_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    place_of_service = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    is_virtual = table.Column<bool>(type: "INTEGER", nullable: false),
                    address_city = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    address_line1 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: false),
                    address_line2 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    address_state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    address_zip = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_locations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_practices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    tax_id = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    group_npi = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    group_taxonomy = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    is_fqhc_or_rhc = table.Column<bool>(type: "INTEGER", nullable: false),
                    part2_program = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reminds_to_ask = table.Column<bool>(type: "INTEGER", nullable: false),
                    consent_age = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 18),
                    late_note_hours = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 24),
                    plan_review_days = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 90),
                    address_city = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    address_line1 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: false),
                    address_line2 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    address_state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    address_zip = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_practices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verified_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    viewed_role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_staff",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    last_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    first_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    npi = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    taxonomy = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    license_number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    license_state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    may_act_as_clinical_staff_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    may_act_as_clinical_staff_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    may_act_as_clinical_staff_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    employed_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    employed_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    supervisor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    part2_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    part2_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    history = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_stand_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    arranged_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    of_patients = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_stand_ins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    authenticator_key = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: true),
                    recovery_codes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    last_reset = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lane = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    session = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    device = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    correlation = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    object_type = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    object_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    object_version = table.Column<int>(type: "INTEGER", nullable: true),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    item_count = table.Column<int>(type: "INTEGER", nullable: true),
                    before_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    after_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit", x => new { x.practice_id, x.lane, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_anchors",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends = table.Column<string>(type: "TEXT", maxLength: 1600, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_anchors", x => new { x.practice_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_lanes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lane = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_lanes", x => new { x.practice_id, x.lane });
                });

            migrationBuilder.CreateTable(
                name: "platform_chart_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_chart_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_inbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sent_to = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    tells_of = table.Column<DateTime>(type: "TEXT", nullable: true),
                    message_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_part2_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_treatment = table.Column<bool>(type: "INTEGER", nullable: false),
                    for_payment = table.Column<bool>(type: "INTEGER", nullable: false),
                    for_operations = table.Column<bool>(type: "INTEGER", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_part2_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_part2_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_part2_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_practice_stamps",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_practice_stamps", x => x.practice_id);
                });

            migrationBuilder.CreateTable(
                name: "platform_relationships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_relationships", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_sensitive_charts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_sensitive_charts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_staff_link_patients",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    link_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_staff_link_patients", x => new { x.practice_id, x.link_id, x.patient_id });
                });

            migrationBuilder.CreateTable(
                name: "platform_staff_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_of_some = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_staff_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_access_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    recipient_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ground = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    professional = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    reviewer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_upheld = table.Column<bool>(type: "INTEGER", nullable: true),
                    finding = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    copied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    disclosure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    how = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    fee_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    fee_note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    relationship = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extension_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_access_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_accounting_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_part2_consents = table.Column<bool>(type: "INTEGER", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    fee_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    fee_note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    relationship = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extension_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_accounting_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_amendment_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    item_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    wanted = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    addendum = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    informed = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ground = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    disagreement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    disagreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rebuttal = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    rebutted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    relationship = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extension_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_amendment_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_breaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    discovered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    information = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    affected = table.Column<int>(type: "INTEGER", nullable: false),
                    mitigation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    nature = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    acquired = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    mitigated = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_low_probability = table.Column<bool>(type: "INTEGER", nullable: true),
                    assessed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    individuals_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hhs_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    media_told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_breaches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_broken_glasses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    broken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    review_due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    review_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_broken_glasses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_chart_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_chart_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    disclosed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recipient_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    what = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    state_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    recipient_affiliation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    emergency_nature = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    disclosed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    taken_back_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_disclosures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_disposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mrn = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    free_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by_staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    removed = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_disposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_held_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    item_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    held_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_held_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_legal_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    placed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    placed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lifted_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lift_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_legal_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_notice_acknowledgments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_number = table.Column<int>(type: "INTEGER", nullable: false),
                    acknowledged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_declined = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notice_acknowledgments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_notice_readings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notice_readings", x => new { x.practice_id, x.user_id, x.notice_id });
                });

            migrationBuilder.CreateTable(
                name: "privacy_notice_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    has_part2_content = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notice_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    about_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    times = table.Column<int>(type: "INTEGER", nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    to_staff_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_restriction_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    begins_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    relationship = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    extended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extension_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_restriction_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_sensitive_charts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    marked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_sensitive_charts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adult_years = table.Column<int>(type: "INTEGER", nullable: false),
                    minor_age = table.Column<int>(type: "INTEGER", nullable: false),
                    minor_years = table.Column<int>(type: "INTEGER", nullable: false),
                    medicare_years = table.Column<int>(type: "INTEGER", nullable: false),
                    medicare_advantage_years = table.Column<int>(type: "INTEGER", nullable: false),
                    state_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_trail_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    findings = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    reviewed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_trail_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointment_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    buffer = table.Column<int>(type: "INTEGER", nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    type_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    time_zone_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    busy_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    original_start = table.Column<DateTime>(type: "TEXT", nullable: true),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    canceled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    booked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    turns = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_calendars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_feed_links",
                columns: table => new
                {
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_feed_links", x => x.secret_hash);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_taken_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_holidays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    covered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stand_in_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    hand_over = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_taken_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_leaves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_outside_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    busy = table.Column<byte[]>(type: "BLOB", maxLength: 32000, nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_outside_calendars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_patient_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_patient_stays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_reminder_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    email_hours = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text_hours = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reminder_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    late_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    opens = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    closes = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    time_zone_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    booked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_staff_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_staff_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    practitioner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outside_practitioner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    kept = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_taken_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, defaultValue: "InPerson"),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 133, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_waitlist",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    type_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    day_bits = table.Column<int>(type: "INTEGER", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_waitlist", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_clearinghouse_payers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clearinghouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_identifier = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    billing_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    sends_claims = table.Column<bool>(type: "INTEGER", nullable: false),
                    claims_enrollment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    claims_enrolled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remittance_enrollment = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    remittance_enrolled_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_clearinghouse_payers", x => x.id);
                    table.ForeignKey(
                        name: "FK_billing_clearinghouse_payers_billing_clearinghouses_clearinghouse_id",
                        column: x => x.clearinghouse_id,
                        principalTable: "billing_clearinghouses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "billing_coverages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coverage_rank = table.Column<int>(type: "INTEGER", nullable: false),
                    covered_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    covered_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    member_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    qmb = table.Column<bool>(type: "INTEGER", nullable: false),
                    authorization_number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    relationship = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    subscriber_name = table.Column<string>(type: "TEXT", maxLength: 121, nullable: true),
                    group_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "billing_payer_enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practitioner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolled_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    enrolled_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "billing_payer_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_allergies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    substance = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ingredient = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reaction = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    criticality = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    verification = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    verification_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    onset_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    item_kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    file_type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    size_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    added_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    error_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    error_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    error_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_care_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                        name: "FK_charting_care_team_members_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_change_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    viewed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_change_views", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_change_views_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    obtained_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    billing_practitioner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    relationship = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    items = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    interpreter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    text_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    part2_terms = table.Column<string>(type: "TEXT", nullable: true),
                    part2_purposes = table.Column<int>(type: "INTEGER", maxLength: 32, nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_contact_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address_line1 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    address_line2 = table.Column<string>(type: "TEXT", maxLength: 55, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    zip = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    do_not_call = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_contact_wishes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_contact_wishes_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_diagnoses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    onset_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    resolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    snomed_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    severity = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    specifier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    given_up_as = table.Column<int>(type: "INTEGER", nullable: false),
                    given_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_medication_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    medication_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    medication = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    use_told = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    tags = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    observed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_medication_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_medication_reports_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_medications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ingredients = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    route = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    prescriber_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    prescriber = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    schedule = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    duplicate_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    allergy_override = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_monitoring_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    value_thousandths = table.Column<long>(type: "INTEGER", nullable: false),
                    second_thousandths = table.Column<long>(type: "INTEGER", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    error_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_monitoring_results", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_monitoring_results_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_no_known_allergies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_no_known_allergies", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_no_known_allergies_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_note_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    moved_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    service_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    service_code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    participants = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    diagnosis_codes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    plan_reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sections = table.Column<string>(type: "TEXT", nullable: false),
                    is_late_entry = table.Column<bool>(type: "INTEGER", nullable: false),
                    moved_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_imported = table.Column<bool>(type: "INTEGER", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signer_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    signer_credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    needs_co_signature = table.Column<bool>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    co_signer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    co_signer_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    co_signer_credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    co_signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    co_signature_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    addenda_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    is_moved_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_open_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    asked_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    therapist_position = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    prescriber_position = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    director_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    director_told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    answered_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_open_questions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_open_questions_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_past_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_past_periods", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_past_periods_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_private_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    marked = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_private_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_private_drafts_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_reconciliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    reconciled_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reconciled_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    medications = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_reconciliations", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_reconciliations_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_reminder_wishes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_email = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_text = table.Column<bool>(type: "INTEGER", nullable: false),
                    mobile = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    consented_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_reminder_wishes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_reminder_wishes_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_scale_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    scales = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    wrong_dates = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    filled_in_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_scale_invitations_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_scale_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    scale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    instrument_version = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    answers = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: true),
                    band = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    is_positive = table.Column<bool>(type: "INTEGER", nullable: true),
                    is_prorated = table.Column<bool>(type: "INTEGER", nullable: false),
                    risk = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_second_answer = table.Column<bool>(type: "INTEGER", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_results", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_scale_results_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_seen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seen_up_to = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    shown = table.Column<string>(type: "TEXT", nullable: false),
                    viewed = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_urgent_flags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    raised_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    raised_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    open_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_line_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_step_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    rungs = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flags", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flags_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_plan_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    created_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    needs = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    active_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    active_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    superseded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    superseded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    kept_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    kept_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_versions_charting_patients_practice_id_patient_id",
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
                });

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, defaultValue: "Psychotherapy"),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_psychotherapy_notes_charting_psychotherapy_authors_practice_id_author_id",
                        columns: x => new { x.practice_id, x.author_id },
                        principalTable: "charting_psychotherapy_authors",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordination_agreement_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    drafted_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kept_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    active_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreement_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_agreement_versions_coordination_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "coordination_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordination_call_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "coordination_call_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attested_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "coordination_call_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    noted_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "coordination_call_segments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "coordination_enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    billing_practitioner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    designated_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    face_to_face_attested = table.Column<bool>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "coordination_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_administrative = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    links = table.Column<string>(type: "TEXT", nullable: false),
                    things = table.Column<string>(type: "TEXT", nullable: false),
                    sent_to = table.Column<string>(type: "TEXT", nullable: false),
                    nobody_read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "coordination_thread_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    wrong_dates = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    nobody_read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_thread_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_thread_invitations_coordination_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "coordination_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordination_thread_participants",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    in_place_of_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_thread_participants", x => new { x.thread_id, x.staff_id });
                    table.ForeignKey(
                        name: "FK_coordination_thread_participants_coordination_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "coordination_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "identity_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "identity_user_passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    credential_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", maxLength: 2000, nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "identity_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "privacy_breach_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    breach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointment_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_appointment_patients_scheduling_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_reservations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    calendar_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    busy_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    busy_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reservations", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_reservations_scheduling_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_hospital_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    admitted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    discharged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    facility = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "scheduling_day_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "scheduling_weekly_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weekday = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    to_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_attachment_chunks",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_diagnosis_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    version_json = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    changed_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                        name: "FK_charting_diagnosis_changes_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_past_ranks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_medication_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    medication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dose = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    expected_effect = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    next_check_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    recorded_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    error_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    error_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    error_by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    error_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                        name: "FK_charting_medication_events_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_note_draft_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_author_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    window = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                        name: "FK_charting_note_draft_copies_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_note_addenda",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    note_author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signer_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    signer_credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
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
                        name: "FK_charting_note_addenda_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charting_scale_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    flag_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    disposition = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_acts", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_acts_charting_patients_practice_id_patient_id",
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
                });

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_addressees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    flag_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    addressed_as = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_addressees", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_addressees_charting_patients_practice_id_patient_id",
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
                });

            migrationBuilder.CreateTable(
                name: "charting_urgent_flag_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    flag_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_urgent_flag_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_urgent_flag_lines_charting_patients_practice_id_patient_id",
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
                });

            migrationBuilder.CreateTable(
                name: "charting_plan_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_reviews_charting_patients_practice_id_patient_id",
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
                });

            migrationBuilder.CreateTable(
                name: "charting_plan_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    plan_version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_as = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    credential = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    agreed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    heard_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_last = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_plan_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_plan_signatures_charting_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "charting_patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_charting_plan_signatures_charting_plan_versions_plan_version_id",
                        column: x => x.plan_version_id,
                        principalTable: "charting_plan_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "charting_psychotherapy_note_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    session_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_psychotherapy_note_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_charting_psychotherapy_note_versions_charting_psychotherapy_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "charting_psychotherapy_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordination_agreement_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_as = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    credential = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_agreement_signatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_agreement_signatures_coordination_agreement_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "coordination_agreement_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordination_past_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrollment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_past_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_past_members_coordination_enrollments_enrollment_id",
                        column: x => x.enrollment_id,
                        principalTable: "coordination_enrollments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coordination_message_receipts",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    replied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    remind_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_message_receipts", x => new { x.message_id, x.staff_id });
                    table.ForeignKey(
                        name: "FK_coordination_message_receipts_coordination_messages_message_id",
                        column: x => x.message_id,
                        principalTable: "coordination_messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coordination_thread_links",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_thread_links", x => x.token_hash);
                    table.ForeignKey(
                        name: "FK_coordination_thread_links_coordination_thread_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "coordination_thread_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "IX_billing_clearinghouse_payers_practice_id_clearinghouse_id_payer_id",
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
                name: "IX_billing_coverages_practice_id_patient_id_coverage_rank_covered_from",
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
                name: "IX_billing_month_results_practice_id_month_is_current_patient_name",
                table: "billing_month_results",
                columns: new[] { "practice_id", "month", "is_current", "patient_name" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_month_results_practice_id_month_patient_id_enrollment_id_current_key",
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
                name: "IX_billing_payer_enrollments_practice_id_payer_id_practitioner_id_enrolled_from",
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
                name: "IX_billing_remitted_adjustments_practice_id_remittance_id_sequence",
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
                name: "IX_charting_consents_practice_id_patient_id_kind_given_at_billing_practitioner_id",
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
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_part2_given_up_as",
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
                name: "IX_charting_medication_events_practice_id_patient_id_effective_on",
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
                name: "IX_charting_medication_reports_practice_id_patient_id_observed_on",
                table: "charting_medication_reports",
                columns: new[] { "practice_id", "patient_id", "observed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_reports_practice_id_patient_id_recorded_at",
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
                name: "IX_charting_plan_signatures_practice_id_plan_version_id_signed_as",
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
                name: "IX_charting_psychotherapy_note_versions_practice_id_note_id_number",
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
                name: "IX_charting_urgent_flag_lines_practice_id_patient_id_rule_item_is_part2",
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
                name: "IX_coordination_agreement_signatures_practice_id_version_id_signed_as",
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
                name: "IX_coordination_agreement_versions_practice_id_agreement_id_number",
                table: "coordination_agreement_versions",
                columns: new[] { "practice_id", "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_agreements_practice_id_therapist_id_prescriber_id",
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
                name: "IX_coordination_contacts_practice_id_source_id_kind_patient_id_first_id_second_id",
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
                name: "IX_coordination_message_drafts_practice_id_staff_id_thread_id_patient_id",
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
                name: "IX_coordination_overdue_notices_practice_id_patient_id_therapist_id_prescriber_id_due_on_step",
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
                name: "IX_coordination_patient_terms_practice_id_patient_id_therapist_id_prescriber_id_is_part2_turn",
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
                name: "IX_coordination_reading_stretches_practice_id_staff_id_thread_id_settled_at",
                table: "coordination_reading_stretches",
                columns: new[] { "practice_id", "staff_id", "thread_id", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_reviews_practice_id_patient_id_staff_id_item_id_with_id",
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
                name: "IX_privacy_notice_acknowledgments_practice_id_patient_id_notice_number",
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
                name: "IX_scheduling_appointment_patients_practice_id_patient_id_appointment_id",
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
