using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "InPerson");

            migrationBuilder.AddColumn<string>(
                name: "history",
                table: "identity_staff",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "late_refusal",
                table: "coordination_entries",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "late_refused_at",
                table: "coordination_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "late_refused_by_id",
                table: "coordination_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "done_reason",
                table: "billing_tasks",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "patient_id",
                table: "billing_month_run_changes",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateOnly>(
                name: "file_by",
                table: "billing_month_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "billing_claims",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "correction_wanted",
                table: "billing_claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "share_waiver",
                table: "billing_claims",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "steps",
                table: "billing_claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "turned_away",
                table: "billing_claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "sequence",
                table: "billing_claim_history",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "stated_control_number",
                table: "billing_claim_history",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "stated_on",
                table: "billing_claim_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_keys", x => x.id);
                });

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
