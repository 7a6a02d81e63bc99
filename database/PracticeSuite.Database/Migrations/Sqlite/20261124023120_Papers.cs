using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "patient_id",
                table: "billing_month_run_changes",
                type: "TEXT",
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
