using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PracticeSuite.Database.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    buffer = table.Column<int>(type: "INTEGER", nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    type_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    time_zone_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    busy_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    original_start = table.Column<DateTime>(type: "TEXT", nullable: true),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    canceled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    booked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_calendars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    turns = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_calendars", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_taken_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_holidays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    covered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stand_in_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    hand_over = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_taken_back = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_leaves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    late_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    opens = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    closes = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    time_zone_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    booked_by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_staff_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_staff_hours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_waitlist",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false),
                    type_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    day_bits = table.Column<int>(type: "INTEGER", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_waitlist", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointment_patients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part2 = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment_patients", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_appointment_patients_scheduling_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_reservations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    calendar_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    busy_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    busy_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_reservations", x => x.id);
                    table.ForeignKey(
                        name: "FK_scheduling_reservations_scheduling_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "scheduling_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_day_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    to_time = table.Column<TimeOnly>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateTable(
                name: "scheduling_weekly_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weekday = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    to_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
                });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_patients_appointment_id",
                table: "scheduling_appointment_patients",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_patients_practice_id_patient_id_appointment_id",
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
