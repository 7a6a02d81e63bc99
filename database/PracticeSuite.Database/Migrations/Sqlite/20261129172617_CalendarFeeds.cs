using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CalendarFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "scheduling_feed_links",
                columns: table => new
                {
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_feed_links", x => x.secret_hash);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_outside_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    busy = table.Column<byte[]>(type: "BLOB", maxLength: 32000, nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_outside_calendars", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_feed_links_practice_id_staff_id",
                table: "scheduling_feed_links",
                columns: new[] { "practice_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_outside_calendars_practice_id_next_at",
                table: "scheduling_outside_calendars",
                columns: new[] { "practice_id", "next_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_outside_calendars_practice_id_staff_id",
                table: "scheduling_outside_calendars",
                columns: new[] { "practice_id", "staff_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "scheduling_feed_links");

            migrationBuilder.DropTable(
                name: "scheduling_outside_calendars");
        }
    }
}
