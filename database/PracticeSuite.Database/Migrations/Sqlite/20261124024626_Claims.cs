using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Claims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_claim_history_practice_id_claim_id",
                table: "billing_claim_history");

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

            migrationBuilder.CreateIndex(
                name: "IX_billing_claim_history_practice_id_claim_id_sequence",
                table: "billing_claim_history",
                columns: new[] { "practice_id", "claim_id", "sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_claim_history_practice_id_claim_id_sequence",
                table: "billing_claim_history");

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
                name: "IX_billing_claim_history_practice_id_claim_id",
                table: "billing_claim_history",
                columns: new[] { "practice_id", "claim_id" });
        }
    }
}
