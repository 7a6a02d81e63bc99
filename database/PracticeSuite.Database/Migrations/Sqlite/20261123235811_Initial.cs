using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "billing_claim_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    to_state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    lacks_control_number = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_claims", x => x.id);
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
                    group_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_coverages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_month_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "billing_payer_enrollments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practitioner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolled_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    enrolled_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_payer_enrollments", x => x.id);
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
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_tasks", x => x.id);
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
                    search = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_patients", x => x.id);
                    table.UniqueConstraint("AK_charting_patients_practice_id_id", x => new { x.practice_id, x.id });
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
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    changes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_patients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coordination_timers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_staff", x => x.id);
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
                name: "scheduling_patient_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    changes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_patient_stays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    practitioner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outside_practitioner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    kept = table.Column<bool>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 133, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_visits", x => x.id);
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
                name: "charting_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "charting_diagnoses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    onset_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    resolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_plan_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    created_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    signed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    superseded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "charting_scale_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: true),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
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
                name: "scheduling_hospital_stays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "charting_plan_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
                name: "IX_billing_coverages_practice_id_patient_id_coverage_rank_covered_from",
                table: "billing_coverages",
                columns: new[] { "practice_id", "patient_id", "coverage_rank", "covered_from" },
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
                name: "IX_charting_consents_practice_id_patient_id_kind_given_at_billing_practitioner_id",
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
