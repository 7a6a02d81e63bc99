using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
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
                type: "varchar(10)",
                maxLength: 10,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "taken_back_at",
                table: "coordination_talks",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_back_reason",
                table: "coordination_talks",
                type: "varchar(200)",
                maxLength: 200,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "signatures",
                table: "coordination_patient_terms",
                type: "longtext",
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "error_at",
                table: "charting_scale_results",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_by",
                table: "charting_scale_results",
                type: "varchar(100)",
                maxLength: 100,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "error_by_user_id",
                table: "charting_scale_results",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_reason",
                table: "charting_scale_results",
                type: "varchar(1000)",
                maxLength: 1000,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "medication_id",
                table: "charting_scale_results",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "plan_version_id",
                table: "charting_scale_results",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "reviewed_at",
                table: "charting_plan_reviews",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "plan_aims",
                table: "charting_notes",
                type: "longtext",
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "error_at",
                table: "charting_medication_reports",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_by",
                table: "charting_medication_reports",
                type: "varchar(100)",
                maxLength: 100,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "error_by_user_id",
                table: "charting_medication_reports",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "error_reason",
                table: "charting_medication_reports",
                type: "varchar(1000)",
                maxLength: 1000,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<int>(
                name: "for_days",
                table: "charting_medication_reports",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pay_to_city",
                table: "billing_document_settings",
                type: "varchar(30)",
                maxLength: 30,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "pay_to_line1",
                table: "billing_document_settings",
                type: "varchar(55)",
                maxLength: 55,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "pay_to_line2",
                table: "billing_document_settings",
                type: "varchar(55)",
                maxLength: 55,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "pay_to_state",
                table: "billing_document_settings",
                type: "varchar(2)",
                maxLength: 2,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "pay_to_zip",
                table: "billing_document_settings",
                type: "varchar(9)",
                maxLength: 9,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_kept_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    claim_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    transmission = table.Column<int>(type: "int", nullable: false),
                    version_number = table.Column<int>(type: "int", nullable: false),
                    content = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    extras = table.Column<string>(type: "longtext", nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    printed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    mailed_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_kept_forms", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

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
