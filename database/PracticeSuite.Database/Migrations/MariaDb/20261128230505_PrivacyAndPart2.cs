using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class PrivacyAndPart2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries");

            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_month",
                table: "coordination_entries");

            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_sweep",
                table: "coordination_entries");

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "scheduling_visits",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "scheduling_hospital_stays",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "recorded_at",
                table: "platform_staff_links",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason_code",
                table: "platform_relationships",
                type: "varchar(40)",
                maxLength: 40,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "recorded_at",
                table: "platform_relationships",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "part2_since",
                table: "identity_staff",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "part2_until",
                table: "identity_staff",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "viewed_role",
                table: "identity_sessions",
                type: "varchar(32)",
                maxLength: 32,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<bool>(
                name: "reminds_to_ask",
                table: "identity_practices",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "coordination_timers",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "coordination_entries",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "charting_scale_results",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "charting_psychotherapy_notes",
                type: "varchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Psychotherapy")
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "charting_psychotherapy_exports",
                type: "varchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Psychotherapy")
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "charting_plan_versions",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "charting_plan_reviews",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "charting_diagnoses",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "charting_consents",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "part2_purposes",
                table: "charting_consents",
                type: "int",
                maxLength: 32,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "part2_terms",
                table: "charting_consents",
                type: "longtext",
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "charting_care_team_members",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "billing_tasks",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "billing_superbills",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "billing_other_services",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "billing_month_run_changes",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "billing_month_results",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "billing_claims",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

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
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
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
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_part2_members", x => x.id);
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
                    answer = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    decided_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "varchar(400)", maxLength: 400, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at", "ended_at", "is_latest", "voided", "unallocated", "activity", "patient_id", "entry_id", "is_part2" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_month",
                table: "coordination_entries",
                columns: new[] { "practice_id", "patient_id", "started_at", "is_latest", "ended_at", "entry_id", "revision", "staff_id", "credential", "activity", "program", "source", "unallocated", "voided", "instrument", "logged_at", "attested_at", "late_approved_at", "long_attested_at", "is_part2" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_sweep",
                table: "coordination_entries",
                columns: new[] { "practice_id", "started_at", "is_latest", "ended_at", "staff_id", "patient_id", "entry_id", "voided", "unallocated", "activity", "is_part2" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_versions_practice_id_patient_id_number_is_part2",
                table: "charting_plan_versions",
                columns: new[] { "practice_id", "patient_id", "number", "is_part2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id", "code", "onset_on", "is_part2" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_contact_wishes_practice_id_patient_id",
                table: "charting_contact_wishes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_stand_ins_practice_id_last_day",
                table: "identity_stand_ins",
                columns: new[] { "practice_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_periods_practice_id_user_id",
                table: "identity_user_periods",
                columns: new[] { "practice_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_chart_reasons_practice_id_patient_id_user_id",
                table: "platform_chart_reasons",
                columns: new[] { "practice_id", "patient_id", "user_id" });

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
                name: "IX_platform_sensitive_charts_practice_id_patient_id",
                table: "platform_sensitive_charts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_sensitive_charts_practice_id_source_id",
                table: "platform_sensitive_charts",
                columns: new[] { "practice_id", "source_id" });

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

            // After the indexes that take their place: a foreign key needs one at every moment.
            migrationBuilder.DropIndex(
                name: "IX_charting_plan_versions_practice_id_patient_id_number",
                table: "charting_plan_versions");

            migrationBuilder.DropIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on",
                table: "charting_diagnoses");

            migrationBuilder.LabelTheRows();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_charting_plan_versions_practice_id_patient_id_number",
                table: "charting_plan_versions",
                columns: new[] { "practice_id", "patient_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on",
                table: "charting_diagnoses",
                columns: new[] { "practice_id", "patient_id", "code", "onset_on" },
                unique: true);

            migrationBuilder.DropTable(
                name: "charting_contact_wishes");

            migrationBuilder.DropTable(
                name: "identity_stand_ins");

            migrationBuilder.DropTable(
                name: "identity_user_periods");

            migrationBuilder.DropTable(
                name: "platform_chart_reasons");

            migrationBuilder.DropTable(
                name: "platform_part2_consents");

            migrationBuilder.DropTable(
                name: "platform_part2_members");

            migrationBuilder.DropTable(
                name: "platform_sensitive_charts");

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
                name: "privacy_breaches");

            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries");

            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_month",
                table: "coordination_entries");

            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_sweep",
                table: "coordination_entries");

            migrationBuilder.DropIndex(
                name: "IX_charting_plan_versions_practice_id_patient_id_number_is_part2",
                table: "charting_plan_versions");

            migrationBuilder.DropIndex(
                name: "IX_charting_diagnoses_practice_id_patient_id_code_onset_on_is_p~",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "scheduling_visits");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "scheduling_hospital_stays");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "platform_staff_links");

            migrationBuilder.DropColumn(
                name: "reason_code",
                table: "platform_relationships");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "platform_relationships");

            migrationBuilder.DropColumn(
                name: "part2_since",
                table: "identity_staff");

            migrationBuilder.DropColumn(
                name: "part2_until",
                table: "identity_staff");

            migrationBuilder.DropColumn(
                name: "viewed_role",
                table: "identity_sessions");

            migrationBuilder.DropColumn(
                name: "reminds_to_ask",
                table: "identity_practices");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "coordination_timers");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "coordination_entries");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "charting_psychotherapy_notes");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "charting_psychotherapy_exports");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "charting_plan_reviews");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "charting_diagnoses");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "charting_consents");

            migrationBuilder.DropColumn(
                name: "part2_purposes",
                table: "charting_consents");

            migrationBuilder.DropColumn(
                name: "part2_terms",
                table: "charting_consents");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "charting_care_team_members");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "billing_tasks");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "billing_superbills");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "billing_other_services");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "billing_month_run_changes");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "billing_month_results");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "billing_claims");

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at", "ended_at", "is_latest", "voided", "unallocated", "activity", "patient_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_month",
                table: "coordination_entries",
                columns: new[] { "practice_id", "patient_id", "started_at", "is_latest", "ended_at", "entry_id", "revision", "staff_id", "credential", "activity", "program", "source", "unallocated", "voided", "instrument", "logged_at", "attested_at", "late_approved_at", "long_attested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_sweep",
                table: "coordination_entries",
                columns: new[] { "practice_id", "started_at", "is_latest", "ended_at", "staff_id", "patient_id", "entry_id", "voided", "unallocated", "activity" });
        }
    }
}
