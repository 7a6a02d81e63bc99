using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Time : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "late_refusal",
                table: "coordination_entries");

            migrationBuilder.DropColumn(
                name: "late_refused_at",
                table: "coordination_entries");

            migrationBuilder.DropColumn(
                name: "late_refused_by_id",
                table: "coordination_entries");
        }
    }
}
