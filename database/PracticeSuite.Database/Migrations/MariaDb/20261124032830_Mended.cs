using System;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Mended : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_coordination_entries_practice_id_staff_id_started_at",
                table: "coordination_entries");

            migrationBuilder.AddColumn<string>(
                name: "mode",
                table: "scheduling_visits",
                type: "varchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "InPerson")
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "history",
                table: "identity_staff",
                type: "longtext",
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "late_refusal",
                table: "coordination_entries",
                type: "varchar(500)",
                maxLength: 500,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "late_refused_at",
                table: "coordination_entries",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "late_refused_by_id",
                table: "coordination_entries",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "done_reason",
                table: "billing_tasks",
                type: "varchar(500)",
                maxLength: 500,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "patient_id",
                table: "billing_month_run_changes",
                type: "binary(16)",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "file_by",
                table: "billing_month_results",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "billing_claims",
                type: "varchar(32)",
                maxLength: 32,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<bool>(
                name: "correction_wanted",
                table: "billing_claims",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "share_waiver",
                table: "billing_claims",
                type: "varchar(400)",
                maxLength: 400,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<int>(
                name: "steps",
                table: "billing_claims",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "turned_away",
                table: "billing_claims",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "sequence",
                table: "billing_claim_history",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "stated_control_number",
                table: "billing_claim_history",
                type: "varchar(50)",
                maxLength: 50,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateOnly>(
                name: "stated_on",
                table: "billing_claim_history",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("MySql:ValueGenerationStrategy", MySqlValueGenerationStrategy.IdentityColumn),
                    friendly_name = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    xml = table.Column<string>(type: "longtext", nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.MendRows();

            migrationBuilder.DropIndex(
                name: "IX_billing_claim_history_practice_id_claim_id",
                table: "billing_claim_history");

            migrationBuilder.CreateIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at", "ended_at", "is_latest", "voided", "unallocated", "activity", "patient_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_tasks_practice_id_done_at_due_on",
                table: "billing_tasks",
                columns: new[] { "practice_id", "done_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_history_practice_id_claim_id_sequence",
                table: "billing_claim_history",
                columns: new[] { "practice_id", "claim_id", "sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_keys");

            migrationBuilder.DropIndex(
                name: "ix_coordination_entries_author",
                table: "coordination_entries");

            migrationBuilder.DropIndex(
                name: "IX_billing_tasks_practice_id_done_at_due_on",
                table: "billing_tasks");

            migrationBuilder.DropIndex(
                name: "IX_billing_claim_history_practice_id_claim_id_sequence",
                table: "billing_claim_history");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "scheduling_visits");

            migrationBuilder.DropColumn(
                name: "history",
                table: "identity_staff");

            migrationBuilder.DropColumn(
                name: "late_refusal",
                table: "coordination_entries");

            migrationBuilder.DropColumn(
                name: "late_refused_at",
                table: "coordination_entries");

            migrationBuilder.DropColumn(
                name: "late_refused_by_id",
                table: "coordination_entries");

            migrationBuilder.DropColumn(
                name: "done_reason",
                table: "billing_tasks");

            migrationBuilder.DropColumn(
                name: "patient_id",
                table: "billing_month_run_changes");

            migrationBuilder.DropColumn(
                name: "file_by",
                table: "billing_month_results");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "correction_wanted",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "share_waiver",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "steps",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "turned_away",
                table: "billing_claims");

            migrationBuilder.DropColumn(
                name: "sequence",
                table: "billing_claim_history");

            migrationBuilder.DropColumn(
                name: "stated_control_number",
                table: "billing_claim_history");

            migrationBuilder.DropColumn(
                name: "stated_on",
                table: "billing_claim_history");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_entries_practice_id_staff_id_started_at",
                table: "coordination_entries",
                columns: new[] { "practice_id", "staff_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_history_practice_id_claim_id",
                table: "billing_claim_history",
                columns: new[] { "practice_id", "claim_id" });
        }
    }
}
