using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class NotesScalesAndLabels : Migration
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
                    content_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    co_signer_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    co_signer_name = table.Column<string>(type: "varchar(128)", maxLength: 128, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    co_signer_credential = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    co_signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    locked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
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
                name: "charting_note_draft_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
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

            migrationBuilder.DateAndLabelTheRequests();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_note_addenda");

            migrationBuilder.DropTable(
                name: "charting_note_draft_copies");

            migrationBuilder.DropTable(
                name: "charting_private_drafts");

            migrationBuilder.DropTable(
                name: "charting_notes");

            migrationBuilder.DropTable(
                name: "charting_note_drafts");

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
