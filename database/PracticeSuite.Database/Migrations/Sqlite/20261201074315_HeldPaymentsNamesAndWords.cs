using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HeldPaymentsNamesAndWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "middle_name",
                table: "charting_patients",
                type: "TEXT",
                maxLength: 25,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suffix",
                table: "charting_patients",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "prepayment_id",
                table: "billing_journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "description",
                table: "billing_diagnosis_codes",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subscriber_middle_name",
                table: "billing_coverages",
                type: "TEXT",
                maxLength: 25,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subscriber_suffix",
                table: "billing_coverages",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "billing_prepayments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_confidential = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    left_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    toward_claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    toward_claim_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    toward_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    refund_work_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_undone = table.Column<bool>(type: "INTEGER", nullable: false),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_prepayments", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_billing_prepayments_practice_id_patient_id",
                table: "billing_prepayments",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_prepayments_practice_id_toward_claim_id",
                table: "billing_prepayments",
                columns: new[] { "practice_id", "toward_claim_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_prepayments");

            migrationBuilder.DropColumn(
                name: "middle_name",
                table: "charting_patients");

            migrationBuilder.DropColumn(
                name: "suffix",
                table: "charting_patients");

            migrationBuilder.DropColumn(
                name: "prepayment_id",
                table: "billing_journal");

            migrationBuilder.DropColumn(
                name: "description",
                table: "billing_diagnosis_codes");

            migrationBuilder.DropColumn(
                name: "subscriber_middle_name",
                table: "billing_coverages");

            migrationBuilder.DropColumn(
                name: "subscriber_suffix",
                table: "billing_coverages");
        }
    }
}
