using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeptFormsCallsTermsAndAims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_billing_work_items_list",
                table: "billing_work_items");

            migrationBuilder.AddColumn<string>(
                name: "after_hours_phone",
                table: "identity_practices",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "taken_back_at",
                table: "coordination_talks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_back_reason",
                table: "coordination_talks",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signatures",
                table: "coordination_patient_terms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "error_at",
                table: "charting_scale_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_by",
                table: "charting_scale_results",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "error_by_user_id",
                table: "charting_scale_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_reason",
                table: "charting_scale_results",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "medication_id",
                table: "charting_scale_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "plan_version_id",
                table: "charting_scale_results",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "reviewed_at",
                table: "charting_plan_reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan_aims",
                table: "charting_notes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "error_at",
                table: "charting_medication_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_by",
                table: "charting_medication_reports",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "error_by_user_id",
                table: "charting_medication_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_reason",
                table: "charting_medication_reports",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "for_days",
                table: "charting_medication_reports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pay_to_city",
                table: "billing_document_settings",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pay_to_line1",
                table: "billing_document_settings",
                type: "TEXT",
                maxLength: 55,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pay_to_line2",
                table: "billing_document_settings",
                type: "TEXT",
                maxLength: 55,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pay_to_state",
                table: "billing_document_settings",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pay_to_zip",
                table: "billing_document_settings",
                type: "TEXT",
                maxLength: 9,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "billing_kept_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    transmission = table.Column<int>(type: "INTEGER", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    extras = table.Column<string>(type: "TEXT", nullable: false),
                    printed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    mailed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_kept_forms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_billing_work_items_list",
                table: "billing_work_items",
                columns: new[] { "practice_id", "kind", "done_at", "rank_on", "amount_cents", "id", "is_part2", "patient_id", "reason", "payer_name", "taken_by_id" },
                descending: new[] { false, false, false, false, true, false, false, false, false, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_billing_kept_forms_practice_id_claim_id_transmission",
                table: "billing_kept_forms",
                columns: new[] { "practice_id", "claim_id", "transmission" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_kept_forms");

            migrationBuilder.DropIndex(
                name: "ix_billing_work_items_list",
                table: "billing_work_items");

            migrationBuilder.DropColumn(
                name: "after_hours_phone",
                table: "identity_practices");

            migrationBuilder.DropColumn(
                name: "taken_back_at",
                table: "coordination_talks");

            migrationBuilder.DropColumn(
                name: "taken_back_reason",
                table: "coordination_talks");

            migrationBuilder.DropColumn(
                name: "signatures",
                table: "coordination_patient_terms");

            migrationBuilder.DropColumn(
                name: "error_at",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "error_by",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "error_by_user_id",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "error_reason",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "medication_id",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "plan_version_id",
                table: "charting_scale_results");

            migrationBuilder.DropColumn(
                name: "reviewed_at",
                table: "charting_plan_reviews");

            migrationBuilder.DropColumn(
                name: "plan_aims",
                table: "charting_notes");

            migrationBuilder.DropColumn(
                name: "error_at",
                table: "charting_medication_reports");

            migrationBuilder.DropColumn(
                name: "error_by",
                table: "charting_medication_reports");

            migrationBuilder.DropColumn(
                name: "error_by_user_id",
                table: "charting_medication_reports");

            migrationBuilder.DropColumn(
                name: "error_reason",
                table: "charting_medication_reports");

            migrationBuilder.DropColumn(
                name: "for_days",
                table: "charting_medication_reports");

            migrationBuilder.DropColumn(
                name: "pay_to_city",
                table: "billing_document_settings");

            migrationBuilder.DropColumn(
                name: "pay_to_line1",
                table: "billing_document_settings");

            migrationBuilder.DropColumn(
                name: "pay_to_line2",
                table: "billing_document_settings");

            migrationBuilder.DropColumn(
                name: "pay_to_state",
                table: "billing_document_settings");

            migrationBuilder.DropColumn(
                name: "pay_to_zip",
                table: "billing_document_settings");

            migrationBuilder.CreateIndex(
                name: "ix_billing_work_items_list",
                table: "billing_work_items",
                columns: new[] { "practice_id", "kind", "done_at", "rank_on", "amount_cents", "id" },
                descending: new[] { false, false, false, false, true, false });
        }
    }
}
