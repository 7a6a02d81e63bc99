using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PsychotherapyNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "charting_psychotherapy_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_psychotherapy_exports");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_note_versions");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_notes");

            migrationBuilder.DropTable(
                name: "charting_psychotherapy_authors");
        }
    }
}
