using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Access : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_relationships", x => x.id);
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
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_staff_links", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "charting_care_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
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
                name: "IX_platform_staff_links_practice_id_kind_source_id",
                table: "platform_staff_links",
                columns: new[] { "practice_id", "kind", "source_id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_staff_links_practice_id_staff_id_for_staff_id",
                table: "platform_staff_links",
                columns: new[] { "practice_id", "staff_id", "for_staff_id" });

            migrationBuilder.RelateTheRows();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_care_team_members");

            migrationBuilder.DropTable(
                name: "platform_relationships");

            migrationBuilder.DropTable(
                name: "platform_staff_links");

            migrationBuilder.DropTable(
                name: "charting_care_teams");
        }
    }
}
