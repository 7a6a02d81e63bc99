using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class NotesMedicationsMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "begins_on",
                table: "privacy_restriction_requests",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "ends_on",
                table: "privacy_restriction_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "privacy_restriction_requests",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "privacy_notices",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "privacy_held_items",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_part2",
                table: "privacy_amendment_requests",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "disclosure_id",
                table: "privacy_access_requests",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "recorded_at",
                table: "platform_part2_members",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "recorded_at",
                table: "platform_part2_consents",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "late_note_hours",
                table: "identity_practices",
                type: "int",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<string>(
                name: "answers",
                table: "charting_scale_results",
                type: "varchar(32)",
                maxLength: 32,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "band",
                table: "charting_scale_results",
                type: "varchar(32)",
                maxLength: 32,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "instrument_version",
                table: "charting_scale_results",
                type: "varchar(32)",
                maxLength: 32,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<bool>(
                name: "is_positive",
                table: "charting_scale_results",
                type: "tinyint(1)",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_prorated",
                table: "charting_scale_results",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "charting_scale_results",
                type: "varchar(16)",
                maxLength: 16,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "recorded_at",
                table: "charting_scale_results",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recorded_by_id",
                table: "charting_scale_results",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "reviewed_at",
                table: "charting_scale_results",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reviewed_by_id",
                table: "charting_scale_results",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "risk",
                table: "charting_scale_results",
                type: "varchar(32)",
                maxLength: 32,
                nullable: true)
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
                name: "charting_seen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    user_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    seen_up_to = table.Column<DateTime>(type: "datetime(6)", nullable: false),
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
                name: "coordination_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
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
                    dose = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
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
                name: "coordination_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    sent_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    level = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_administrative = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    text = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    links = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    sent_to = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
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
                name: "coordination_thread_participants",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "IX_charting_allergies_practice_id_patient_id",
                table: "charting_allergies",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_drugs_practice_id_ingredient",
                table: "charting_drugs",
                columns: new[] { "practice_id", "ingredient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_medication_id",
                table: "charting_medication_events",
                column: "medication_id");

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_practice_id_patient_id_recorded_at",
                table: "charting_medication_events",
                columns: new[] { "practice_id", "patient_id", "recorded_at" });

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
                name: "IX_charting_private_drafts_practice_id_patient_id",
                table: "charting_private_drafts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_reconciliations_practice_id_patient_id",
                table: "charting_reconciliations",
                columns: new[] { "practice_id", "patient_id" });

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
                name: "IX_coordination_message_drafts_practice_id_staff_id_thread_id_p~",
                table: "coordination_message_drafts",
                columns: new[] { "practice_id", "staff_id", "thread_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_message_receipts_practice_id_patient_id",
                table: "coordination_message_receipts",
                columns: new[] { "practice_id", "patient_id" });

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
                name: "IX_coordination_messages_practice_id_thread_id_sent_at",
                table: "coordination_messages",
                columns: new[] { "practice_id", "thread_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_messages_thread_id",
                table: "coordination_messages",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_thread_participants_practice_id_staff_id",
                table: "coordination_thread_participants",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coordination_threads_practice_id_patient_id",
                table: "coordination_threads",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.DateAndLabelTheRequests();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_allergies");

            migrationBuilder.DropTable(
                name: "charting_drugs");

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
                name: "charting_private_drafts");

            migrationBuilder.DropTable(
                name: "charting_reconciliations");

            migrationBuilder.DropTable(
                name: "charting_seen");

            migrationBuilder.DropTable(
                name: "coordination_message_drafts");

            migrationBuilder.DropTable(
                name: "coordination_message_receipts");

            migrationBuilder.DropTable(
                name: "coordination_thread_participants");

            migrationBuilder.DropTable(
                name: "charting_medications");

            migrationBuilder.DropTable(
                name: "charting_notes");

            migrationBuilder.DropTable(
                name: "charting_note_drafts");

            migrationBuilder.DropTable(
                name: "coordination_messages");

            migrationBuilder.DropTable(
                name: "coordination_threads");

            migrationBuilder.DropColumn(
                name: "begins_on",
                table: "privacy_restriction_requests");

            migrationBuilder.DropColumn(
                name: "ends_on",
                table: "privacy_restriction_requests");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "privacy_restriction_requests");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "privacy_notices");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "privacy_held_items");

            migrationBuilder.DropColumn(
                name: "is_part2",
                table: "privacy_amendment_requests");

            migrationBuilder.DropColumn(
                name: "disclosure_id",
                table: "privacy_access_requests");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "platform_part2_members");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "platform_part2_consents");

            migrationBuilder.DropColumn(
                name: "late_note_hours",
                table: "identity_practices");

            migrationBuilder.DropColumn(
                name: "answers",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "band",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "instrument_version",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "is_positive",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "is_prorated",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "language",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "recorded_by_id",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "reviewed_at",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "reviewed_by_id",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "risk",
                table: "charting_scale_results");
        }
    }
}
