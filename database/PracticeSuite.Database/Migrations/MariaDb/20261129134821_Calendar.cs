using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.MariaDb
{
    /// <inheritdoc />
    public partial class Calendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "scheduling_appointment_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    minutes = table.Column<int>(type: "int", nullable: false),
                    buffer = table.Column<int>(type: "int", nullable: false),
                    color = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    link = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    code = table.Column<string>(type: "varchar(5)", maxLength: 5, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_active = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_types", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    status = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    type_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    busy_until = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    mode = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    link = table.Column<string>(type: "varchar(500)", maxLength: 500, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    title = table.Column<string>(type: "varchar(80)", maxLength: 80, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    series_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    original_start = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    visit_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    cancel_reason = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    canceled_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                    booked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    booked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointments", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    turns = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_calendars", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "varchar(60)", maxLength: 60, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_taken_back = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_holidays", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    covered_by_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    stand_in_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    hand_over = table.Column<string>(type: "varchar(1000)", maxLength: 1000, nullable: true)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_taken_back = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_leaves", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "varchar(40)", maxLength: 40, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    is_active = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rooms", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    late_hours = table.Column<int>(type: "int", nullable: false),
                    opens = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    closes = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rules", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    rule = table.Column<string>(type: "varchar(200)", maxLength: 200, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    time_zone_id = table.Column<string>(type: "varchar(64)", maxLength: 64, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    booked_by = table.Column<string>(type: "varchar(100)", maxLength: 100, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    booked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_series", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_staff_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_staff_hours", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_waitlist",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false),
                    type_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    day_bits = table.Column<int>(type: "int", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "time(6)", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "time(6)", nullable: true),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    added_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_waitlist", x => x.id);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_appointment_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    appointment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    patient_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    is_part2 = table.Column<bool>(type: "tinyint(1)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_appointment_patients_scheduling_appointments_appo~",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_reservations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    appointment_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    calendar_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    kind = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    position = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    busy_from = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    busy_until = table.Column<DateTime>(type: "datetime(6)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reservations", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_reservations_scheduling_appointments_appointment_~",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_day_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    local_day = table.Column<DateOnly>(type: "date", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "time(6)", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "time(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_day_hours", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_day_hours_scheduling_staff_hours_staff_id",
                        column: x => x.staff_id,
                        principalTable: "scheduling_staff_hours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateTable(
                name: "scheduling_weekly_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    practice_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    staff_id = table.Column<Guid>(type: "binary(16)", nullable: false),
                    weekday = table.Column<string>(type: "varchar(32)", maxLength: 32, nullable: false)
                        .Annotation("MySql:CharSet", "utf8mb4"),
                    from_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    to_time = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                    location_id = table.Column<Guid>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_weekly_hours", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_weekly_hours_scheduling_staff_hours_staff_id",
                        column: x => x.staff_id,
                        principalTable: "scheduling_staff_hours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("MySql:CharSet", "utf8mb4");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_patients_appointment_id",
                table: "scheduling_appointment_patients",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_patients_practice_id_patient_id_appoi~",
                table: "scheduling_appointment_patients",
                columns: new[] { "practice_id", "patient_id", "appointment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_types_practice_id_name",
                table: "scheduling_appointment_types",
                columns: new[] { "practice_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointments_practice_id_series_id_starts_at",
                table: "scheduling_appointments",
                columns: new[] { "practice_id", "series_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointments_practice_id_starts_at",
                table: "scheduling_appointments",
                columns: new[] { "practice_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_day_hours_practice_id_staff_id_local_day",
                table: "scheduling_day_hours",
                columns: new[] { "practice_id", "staff_id", "local_day" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_day_hours_staff_id",
                table: "scheduling_day_hours",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_holidays_practice_id_local_day",
                table: "scheduling_holidays",
                columns: new[] { "practice_id", "local_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_leaves_practice_id_last_day_staff_id",
                table: "scheduling_leaves",
                columns: new[] { "practice_id", "last_day", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_reservations_appointment_id",
                table: "scheduling_reservations",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_scheduling_reservations_times",
                table: "scheduling_reservations",
                columns: new[] { "practice_id", "calendar_id", "state", "busy_from", "busy_until", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_rooms_practice_id_location_id_name",
                table: "scheduling_rooms",
                columns: new[] { "practice_id", "location_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_waitlist_practice_id_patient_id",
                table: "scheduling_waitlist",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_waitlist_practice_id_state_added_at",
                table: "scheduling_waitlist",
                columns: new[] { "practice_id", "state", "added_at" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_weekly_hours_practice_id_staff_id",
                table: "scheduling_weekly_hours",
                columns: new[] { "practice_id", "staff_id" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_weekly_hours_staff_id",
                table: "scheduling_weekly_hours",
                column: "staff_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "scheduling_appointment_patients");

            migrationBuilder.DropTable(
                name: "scheduling_appointment_types");

            migrationBuilder.DropTable(
                name: "scheduling_calendars");

            migrationBuilder.DropTable(
                name: "scheduling_day_hours");

            migrationBuilder.DropTable(
                name: "scheduling_holidays");

            migrationBuilder.DropTable(
                name: "scheduling_leaves");

            migrationBuilder.DropTable(
                name: "scheduling_reservations");

            migrationBuilder.DropTable(
                name: "scheduling_rooms");

            migrationBuilder.DropTable(
                name: "scheduling_rules");

            migrationBuilder.DropTable(
                name: "scheduling_series");

            migrationBuilder.DropTable(
                name: "scheduling_waitlist");

            migrationBuilder.DropTable(
                name: "scheduling_weekly_hours");

            migrationBuilder.DropTable(
                name: "scheduling_appointments");

            migrationBuilder.DropTable(
                name: "scheduling_staff_hours");
        }
    }
}
