using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepFlagTimesAndScaleRights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "due_at",
                table: "charting_urgent_flag_acts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "level",
                table: "charting_urgent_flag_acts",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "spoke_with_patient",
                table: "charting_notes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "charting_scale_permissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scale = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    granted_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    revoked_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_charting_scale_permissions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_charting_scale_permissions_practice_id_scale_from_day",
                table: "charting_scale_permissions",
                columns: new[] { "practice_id", "scale", "from_day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "charting_scale_permissions");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "charting_urgent_flag_acts");

            migrationBuilder.DropColumn(
                name: "level",
                table: "charting_urgent_flag_acts");

            migrationBuilder.DropColumn(
                name: "spoke_with_patient",
                table: "charting_notes");
        }
    }
}
