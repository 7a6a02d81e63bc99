using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class ChartInOneOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "seen_at",
                table: "charting_seen",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shown",
                table: "charting_seen",
                type: "longtext",
                nullable: false)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "pronouns",
                table: "charting_patients",
                type: "varchar(40)",
                maxLength: 40,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_reports_practice_id_patient_id_observed_~",
                table: "charting_medication_reports",
                columns: new[] { "practice_id", "patient_id", "observed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_charting_medication_events_practice_id_patient_id_effective_~",
                table: "charting_medication_events",
                columns: new[] { "practice_id", "patient_id", "effective_on" });

            migrationBuilder.KeepWhatWasSeen();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_charting_medication_reports_practice_id_patient_id_observed_~",
                table: "charting_medication_reports");

            migrationBuilder.DropIndex(
                name: "IX_charting_medication_events_practice_id_patient_id_effective_~",
                table: "charting_medication_events");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "charting_seen");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "charting_seen");

            migrationBuilder.DropColumn(
                name: "pronouns",
                table: "charting_patients");
        }
    }
}
