using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
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
                type: "varchar(25)",
                maxLength: 25,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "suffix",
                table: "charting_patients",
                type: "varchar(10)",
                maxLength: 10,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<Guid>(
                name: "prepayment_id",
                table: "billing_journal",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "description",
                table: "billing_diagnosis_codes",
                type: "varchar(300)",
                maxLength: 300,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "subscriber_middle_name",
                table: "billing_coverages",
                type: "varchar(25)",
                maxLength: 25,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<string>(
                name: "subscriber_suffix",
                table: "billing_coverages",
                type: "varchar(10)",
                maxLength: 10,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "billing_prepayments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    is_confidential = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    left_cents = table.Column<long>(type: "bigint", nullable: false),
                    toward_claim_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    toward_claim_number = table.Column<string>(type: "varchar(20)", maxLength: 20, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    toward_cents = table.Column<long>(type: "bigint", nullable: false),
                    refund_work_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    is_undone = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    taken_by = table.Column<string>(type: "varchar(120)", maxLength: 120, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    taken_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_prepayments", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

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
