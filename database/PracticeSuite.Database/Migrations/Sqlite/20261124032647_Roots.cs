using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Roots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_coordination_entries_practice_id_staff_id_started_at",
                table: "coordination_entries");

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at", "ended_at", "is_latest", "voided", "unallocated", "activity", "patient_id", "entry_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_entries_practice_id_staff_id_started_at",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at" });
        }
    }
}
