using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
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
                name: "charting_psychotherapy_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    author_id = table.Column<Guid>(type: "binary(16)", nullable: false),
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
