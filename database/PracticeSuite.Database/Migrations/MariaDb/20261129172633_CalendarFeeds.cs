using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
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
                    secret_hash = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    read_at = table.Column<DateTime>(type: "datetime(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_feed_links", x => x.secret_hash);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_outside_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    address = table.Column<string>(type: "varchar(4000)", maxLength: 4000, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    host = table.Column<string>(type: "varchar(253)", maxLength: 253, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    busy = table.Column<byte[]>(type: "longblob", maxLength: 32000, nullable: false),
                    read_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    next_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    problem = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_outside_calendars", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

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
