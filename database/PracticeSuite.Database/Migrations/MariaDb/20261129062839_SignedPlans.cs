using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class SignedPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "content_hash",
                table: "charting_plan_versions",
                type: "varchar(64)",
                maxLength: 64,
                nullable: true)
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.AddColumn<DateTime>(
                name: "signed_at",
                table: "charting_plan_versions",
                type: "datetime(6)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "given_up_on",
                table: "charting_diagnoses",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "content_hash",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "signed_at",
                table: "charting_plan_versions");

            migrationBuilder.DropColumn(
                name: "given_up_on",
                table: "charting_diagnoses");
        }
    }
}
