using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "IX_billing_tasks_practice_id_done_at_due_on",
                table: "billing_tasks",
                columns: new[] { "practice_id", "done_at", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_tasks_practice_id_done_at_due_on",
                table: "billing_tasks");

            migrationBuilder.DropColumn(
                name: "done_reason",
                table: "billing_tasks");

            migrationBuilder.DropColumn(
                name: "patient_id",
                table: "billing_month_run_changes");
        }
    }
}
